using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>
/// J1: on the train Noor writes three sentences about an open day; at home she finishes them, finds a word, sets a next
/// step and shares it. Her mentor reads it and answers; Noor sees who read it and what was said; nobody else can.
/// </summary>
public sealed class FirstCycleTests(Browser browser)
{
    private const string Sentences = "Ik was op de open dag van bouwkunde.\nEr stond een maquette van een wijk.\nIk mocht een huis verzetten en bleef een uur hangen.";

    [Fact]
    public async Task Noor_CapturesFinishesAndShares_HerMentorAnswers()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var other = school.Mentor(school.Group("4H2"), "Joost");
        await school.SaveAsync();

        string story;
        await using (var phone = await browser.OpenAsync(noor, Look.Phone))
        {
            story = await CaptureAsync(phone);
            await AnswerTheQuestionsAsync(phone, story);
            await ShareAsync(phone);
            Assert.False(await phone.ScrollsSidewaysAsync());
        }

        await using (var desk = await browser.OpenAsync(mentor))
            await ReadAndAnswerAsync(desk, noor);

        await using (var phone = await browser.OpenAsync(noor, Look.Phone))
        {
            await phone.GoAsync(story);
            await phone.SeesAsync("Welk huis zette je waar?");
            await phone.SeesAsync(mentor.Name);
            await phone.GoAsync("/dossier/gelezen");
            await phone.SeesAsync(mentor.Name);
        }

        await using var stranger = await browser.OpenAsync(other);
        Assert.Equal(404, await stranger.GoAsync($"/leerlingen/{noor.Id}"));
        Assert.Equal(404, await stranger.GoAsync(story.Replace("/dossier/", $"/leerlingen/{noor.Id}/verhalen/", StringComparison.Ordinal)));
    }

    /// <summary>From the start page: one field, one button.</summary>
    private static async Task<string> CaptureAsync(Window phone)
    {
        await phone.GoAsync("/");
        await phone.Page.Locator("textarea[name='Form.Story']").FillAsync(Sentences);
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(Addresses.Experience());
        await phone.SeesAsync("Er stond een maquette van een wijk.");
        return new Uri(phone.Page.Url).AbsolutePath;
    }

    private static async Task AnswerTheQuestionsAsync(Window phone, string story)
    {
        await phone.GoAsync($"{story}/vraag/1");
        await phone.Page.Locator("[name='Form.Goal']").FillAsync("Weten of bouwkunde iets voor mij is");
        await NextAsync(phone);
        await Expect(phone.Page.Locator("[name='Form.Story']")).ToHaveValueAsync(Sentences);
        await NextAsync(phone);
        await phone.Page.Locator("label:has([name='Form.Tone'])").First.ClickAsync();
        await NextAsync(phone);
        await phone.Page.Locator("[name='Form.Discovery']").FillAsync("Ik wil zien hoe mensen er straks wonen.");
        await NextAsync(phone);
        await phone.Page.Locator("[name='Form.NewWords']").FillAsync("bouwen");
        await NextAsync(phone);
        await phone.Page.Locator("label:has([name='Form.Themes'])").First.ClickAsync();
        await NextAsync(phone);
        await phone.Page.Locator("[name='Form.What']").FillAsync("Een dag meelopen met een stedenbouwkundige");
        await phone.Page.Locator("[name='Form.ByWhen']").FillAsync("2026-12-02");
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await Expect(phone.Page).ToHaveURLAsync(Addresses.Experience());
        foreach (var words in new[] { "Weten of bouwkunde iets voor mij is", "Ik wil zien hoe mensen er straks wonen.", "bouwen", "Een dag meelopen met een stedenbouwkundige" })
            await phone.SeesAsync(words);
    }

    private static async Task ShareAsync(Window phone)
    {
        await phone.Page.Locator("button[name='audience'][value='Mentor']").ClickAsync();
        await Expect(phone.Page.Locator("button[name='audience'][value='Mentor']")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>From the list of groups by links alone.</summary>
    private static async Task ReadAndAnswerAsync(Window desk, Someone noor)
    {
        await desk.GoAsync("/groepen");
        await desk.Page.Locator("main a[href^='/groepen/']").First.ClickAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = noor.Name }).First.ClickAsync();
        await desk.Page.Locator("main a[href*='/verhalen/']").First.ClickAsync();
        await desk.SeesAsync("Er stond een maquette van een wijk.");
        await desk.Page.Locator("[name='Form.Text']").FillAsync("Welk huis zette je waar?");
        await desk.Button(Dutch("Guidance.Answer.Send")).ClickAsync();
        await desk.SeesAsync("Welk huis zette je waar?");
    }

    private static Task NextAsync(Window window) => window.Button(Dutch("Dossier.Question.Next")).ClickAsync();
}
