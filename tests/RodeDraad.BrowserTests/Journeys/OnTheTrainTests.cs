using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>
/// J1 whole, on a phone: Noor was at an open day. On the train, in a tunnel, she writes three sentences and takes a photo,
/// and the tab dies. At home the session is over. She finishes it, finds a word that returned, sets a next step and shares
/// it with her mentor, who sees the words and the photo.
/// </summary>
public sealed class OnTheTrainTests(Browser browser)
{
    private const string Sentences = "Ik was op de open dag van bouwkunde.\nEr stond een maquette van een wijk.\nIk mocht een huis verzetten en bleef een uur hangen.";
    private const string Discovery = "Ik wil zien hoe mensen er straks wonen.";

    [Fact]
    public async Task Noor_FromTheTrainToHerMentor_LosesNothing()
    {
        var school = GivenSchool.In(browser.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        school.Experience(noor, "Bij techniek bouwden we een brug van latjes.").NameCoreWords(["bouwen"], browser.App.Clock.GetUtcNow().UtcDateTime);
        await school.SaveAsync();

        string story;
        await using (var phone = await browser.OpenAsync(noor, Look.Phone))
        {
            await phone.ReadyForOfflineAsync();
            var tab = await OnTheTrainAsync(phone);
            story = await AtHomeAsync(phone, tab, noor, school);
            await FinishAsync(tab, noor, story);
        }

        await using var desk = await browser.OpenAsync(mentor);
        await desk.GoAsync(story.Replace("/dossier/", $"/leerlingen/{noor.Id}/verhalen/", StringComparison.Ordinal));
        foreach (var words in new[] { "Er stond een maquette van een wijk.", Discovery, "bouwen", "Een dag meelopen" }) await desk.SeesAsync(words);
        await Expect(desk.Page.Locator(".frame img")).ToHaveCountAsync(1);
    }

    /// <summary>No network; half way the tab dies; she goes on where she was.</summary>
    private static async Task<IPage> OnTheTrainAsync(Window phone)
    {
        await phone.OfflineAsync(true);
        await phone.Link(Dutch("Dossier.Capture")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.Title"));
        await phone.Page.Locator("#story").FillAsync(Sentences.Split('\n')[0]);
        await phone.Page.ChooseAsync(await phone.Page.PhotoAsync());
        await Expect(phone.Page.Locator(".sending img")).ToBeVisibleAsync();
        await phone.KeepsFilesAsync(1);
        await phone.Page.CloseAsync();

        var tab = await phone.NewTabAsync();
        await tab.GotoAsync("/");
        await tab.Locator("[data-shelf] [data-go-on]").ClickAsync();
        await Expect(tab.Locator("#story")).ToHaveValueAsync(Sentences.Split('\n')[0]);
        await tab.Locator("#story").FillAsync(Sentences);
        await Button(tab, "Common.Save").ClickAsync();
        await Expect(tab.Locator("[data-shelf]")).ToContainTextAsync(Dutch("Offline.Shelf.One"));
        await Expect(tab.Locator("[data-shelf] [data-file]")).ToContainTextAsync("IMG_0001.jpg");
        Assert.False(await ScrollsSidewaysAsync(tab));
        return tab;
    }

    /// <summary>There is a network, but the session is over: signing in sends it, once.</summary>
    private async Task<string> AtHomeAsync(Window phone, IPage tab, Someone noor, GivenSchool school)
    {
        await phone.EndSessionAsync();
        await phone.OnlineAgainAsync();
        await tab.Locator("[data-shelf-signin]").ClickAsync();
        await SignInAsync(tab, noor);

        for (var i = 0; i < 200 && await browser.App.InSchoolAsync(school.Id, db => db.Attachments.CountAsync()) == 0; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        await Expect(tab.Locator("[data-shelf]")).ToBeHiddenAsync();
        var told = await browser.App.InSchoolAsync(school.Id, db => db.Experiences.AsNoTracking().SingleAsync(e => e.Story == Sentences));
        Assert.Equal(1, await browser.App.InSchoolAsync(school.Id, db => db.Attachments.CountAsync()));
        await tab.GotoAsync(DossierLinks.Timeline);
        await tab.Locator($"main a[href='{DossierLinks.Experience(told.Id)}']").First.ClickAsync();
        await Expect(tab.Locator(".frame img")).ToHaveCountAsync(1);
        Assert.False(await ScrollsSidewaysAsync(tab));
        return DossierLinks.Experience(told.Id);
    }

    /// <summary>The questions, of which one meets an ended session; then the word, the step and sharing.</summary>
    private static async Task FinishAsync(IPage tab, Someone noor, string story)
    {
        await tab.GotoAsync($"{story}/vraag/{(int)Question.Discovery}");
        await tab.Locator("[name='Form.Discovery']").FillAsync(Discovery);
        await tab.Context.ClearCookiesAsync(new() { NameRegex = new("session$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) });
        await Button(tab, "Dossier.Question.Next").ClickAsync();
        await SignInAsync(tab, noor);
        await Expect(tab.Locator("main")).ToContainTextAsync(Discovery);
        await Button(tab, "Account.SendAgain.Do").ClickAsync();

        await Expect(tab).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/vraag/{(int)Question.CoreWords}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await tab.Locator("label:has([name='Form.ChosenWords'][value='bouwen'])").ClickAsync();
        await Button(tab, "Dossier.Question.Next").ClickAsync();
        await tab.Locator("label:has([name='Form.Themes'])").First.ClickAsync();
        await Button(tab, "Dossier.Question.Next").ClickAsync();
        await tab.Locator("[name='Form.What']").FillAsync("Een dag meelopen met een stedenbouwkundige");
        await Button(tab, "Common.Save").ClickAsync();
        await Expect(tab).ToHaveURLAsync(Addresses.Experience());
        await tab.Locator("button[name='audience'][value='Mentor']").ClickAsync();
        await Expect(tab.Locator("button[name='audience'][value='Mentor']")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.False(await ScrollsSidewaysAsync(tab));
    }

    private static async Task SignInAsync(IPage tab, Someone who)
    {
        await tab.Locator("#email").FillAsync(who.Email);
        await tab.Locator("#password").FillAsync(GivenSchool.Password);
        await tab.Locator("[name=owndevice]").CheckAsync();
        await tab.Locator("main form button.main").First.ClickAsync();
    }

    private static ILocator Button(IPage tab, string text) => tab.GetByRole(AriaRole.Button, new() { Name = Dutch(text) }).First;

    private static Task<bool> ScrollsSidewaysAsync(IPage tab) =>
        tab.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
