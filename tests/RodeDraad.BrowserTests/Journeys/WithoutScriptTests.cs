using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>Everything of the first cycle works in a browser that runs no scripts.</summary>
public sealed class WithoutScriptTests(Browser browser)
{
    [Fact]
    public async Task Learner_CapturesAnswersSharesAndUndoes()
    {
        var school = GivenSchool.In(browser.App);
        var learner = school.Learner("Kaal", school.Group());
        await school.SaveAsync();
        await using var window = await browser.OpenAsync(learner, Look.Phone with { HasScript = false });

        await window.GoAsync("/dossier/nieuw");
        await window.Page.Locator("[name='Form.Story']").FillAsync("Zonder scripts geschreven.");
        await window.Button(Dutch("Common.Save")).ClickAsync();
        await Expect(window.Page).ToHaveURLAsync(Addresses.Experience());
        var story = new Uri(window.Page.Url).AbsolutePath;

        await window.GoAsync($"{story}/vraag/5");
        await window.Page.Locator("[name='Form.NewWords']").FillAsync("eenvoud");
        await window.Button(Dutch("Dossier.Question.Stop")).ClickAsync();
        await window.SeesAsync("eenvoud");

        await window.Page.Locator("button[name='audience'][value='Mentor']").ClickAsync();
        await Expect(window.Page.Locator("button[name='audience'][value='Mentor']")).ToHaveAttributeAsync("aria-pressed", "true");
        await window.Page.Locator(".flash button").ClickAsync();
        await Expect(window.Page.Locator("button[name='audience'][value='OnlyMe']")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Mentor_AnswersAndTakesItBack()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (learner, mentor) = (school.Learner("Kaal", group), school.Mentor(group));
        var shared = school.Experience(learner, "Gedeeld zonder scripts.", Audience.Mentor);
        await school.SaveAsync();
        await using var window = await browser.OpenAsync(mentor, new Look { HasScript = false });

        await window.GoAsync($"/leerlingen/{learner.Id}/verhalen/{shared.Id}");
        await window.Page.Locator("[name='Form.Text']").FillAsync("Mooi gezien.");
        await window.Button(Dutch("Guidance.Answer.Send")).ClickAsync();
        await window.SeesAsync("Mooi gezien.");
        await window.Button(Dutch("Guidance.Answer.Withdraw")).ClickAsync();

        await Expect(window.Page.Locator("article.answer")).ToHaveCountAsync(0);
    }
}
