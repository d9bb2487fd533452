using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>J1 on a bad day: the tab dies, the network goes, the session ends, two devices write. The words are there.</summary>
public sealed class NothingLostTests(Browser browser)
{
    private const string Typed = "Ik mocht bij de bakker zelf de oven doen 🥐 en";

    [Fact]
    public async Task Tab_ThatIsKilled_GivesTheWordsBack()
    {
        var (noor, _) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await TypeAsync(phone, Typed);
        await Expect(phone.Page.Locator("[data-draft-state]")).ToHaveTextAsync(Dutch("Drafts.State.Kept"));
        await phone.Page.CloseAsync();

        await using var desk = await browser.OpenAsync(noor);
        await desk.GoAsync("/dossier");
        await desk.SeesAsync(Dutch("Drafts.NotYetSaved"));
        await desk.Link("Ik mocht bij de bakker").ClickAsync();
        await Expect(Story(desk.Page)).ToHaveValueAsync(Typed);
        await desk.Button(Dutch("Common.Save")).ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(Addresses.Experience());
        await desk.GoAsync("/dossier");
        await Expect(desk.Page.Locator("main")).Not.ToContainTextAsync(Dutch("Drafts.NotYetSaved"));
    }

    [Fact]
    public async Task TwoDevices_OnOneText_TheSecondIsToldAndSeesBoth()
    {
        var (noor, school) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await TypeAsync(phone, Typed);
        await Expect(phone.Page.Locator("[data-draft-state]")).ToHaveTextAsync(Dutch("Drafts.State.Kept"));
        await using var desk = await browser.OpenAsync(noor);
        await desk.GoAsync("/dossier/nieuw");
        await desk.Link(Dutch("Drafts.Offer.Take")).ClickAsync();
        await Story(desk.Page).FillAsync("Op de laptop verder");
        await Expect(desk.Page.Locator("[data-draft-state]")).ToHaveTextAsync(Dutch("Drafts.State.Kept"));

        await Story(phone.Page).FillAsync("Op de telefoon verder");

        await phone.SeesAsync(Dutch("Drafts.Elsewhere.Title"));
        await phone.SeesAsync("Op de laptop verder");
        await Expect(Story(phone.Page)).ToHaveValueAsync("Op de telefoon verder");
        await phone.Button(Dutch("Drafts.Elsewhere.Leave")).ClickAsync();
        Assert.False(await phone.ScrollsSidewaysAsync());
        await Expect(phone.Page.Locator("form[data-safe]")).ToHaveCountAsync(1);
        var kept = await browser.App.InSchoolAsync(school.Id, db => db.Drafts.Select(d => d.Heading).ToListAsync());
        Assert.Equal(["Op de laptop verder", "Op de telefoon verder"], kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WithoutNetwork_WrittenOnThePhone_ArrivesOnceWhenItReturns()
    {
        var (noor, school) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        await phone.OfflineAsync(true);
        // By a link, as a learner goes.
        await phone.Link(Dutch("Dossier.Capture")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.Title"));
        await phone.Page.Locator("#story").FillAsync(Typed);
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.Shelf.One"));
        Assert.Empty(await StoriesAsync(school));

        await phone.OfflineAsync(false);
        await phone.GoAsync("/dossier");

        await Expect(phone.Page.Locator("[data-shelf]")).ToBeHiddenAsync();
        await ArrivesAsync(school, Typed);
        await phone.Page.ReloadAsync();
        await phone.SeesAsync("Ik mocht bij de bakker");
    }

    [Fact]
    public async Task Network_ThatGoesWhileSaving_KeepsTheStoryOnThePhone()
    {
        var (noor, school) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        await phone.GoAsync("/dossier/nieuw");
        await Story(phone.Page).FillAsync(Typed);
        await phone.OfflineAsync(true);
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        // A quick phone has sent it by the time one looks.
        await Expect(phone.Page.Locator("main")).ToContainTextAsync(new Regex($"{Regex.Escape(Dutch("Offline.Shelf.One"))}|{Regex.Escape(Dutch("Offline.Sent"))}", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await phone.OfflineAsync(false);

        await ArrivesAsync(school, Typed);
    }

    [Fact]
    public async Task Answer_ThatGetsLost_MakesOneStory()
    {
        var (noor, school) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        var first = true;
        await phone.Page.RouteAsync("**/dossier/telefoon", async route =>
        {
            if (!first)
            {
                await route.ContinueAsync();
                return;
            }
            first = false;
            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await phone.GoAsync("/dossier/zonder-netwerk");
        await phone.Page.Locator("#story").FillAsync(Typed);
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.Shelf.One"));
        await ArrivesAsync(school, Typed);
        await phone.SeesAsync(Dutch("Offline.State.Offline"));

        await phone.Page.Locator("[data-shelf-send]").EvaluateAsync("send => send.click()");

        await phone.SeesAsync(Dutch("Offline.Sent"));
        Assert.Single(await StoriesAsync(school));
    }

    [Fact]
    public async Task PhoneWithAWrongClock_PresetsADayThatIsPutRight()
    {
        var (noor, school) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        await phone.Page.Clock.SetSystemTimeAsync("2019-01-01T10:00:00Z");
        await phone.GoAsync("/dossier/zonder-netwerk");
        await Expect(phone.Page.Locator("#day")).ToHaveValueAsync("2019-01-01");
        await phone.Page.Locator("#story").FillAsync(Typed);
        await phone.Button(Dutch("Common.Save")).ClickAsync();

        await ArrivesAsync(school, Typed);
        Assert.Equal(school.Today, Assert.Single(await StoriesAsync(school)).HappenedOn);
    }

    [Fact]
    public async Task Session_ThatEnded_KeepsWhatWaits_AndSomebodyElseNeverSeesIt()
    {
        var (noor, school) = await LearnerAsync();
        var sem = school.Learner("Sem", school.Group("4H6"));
        await school.SaveAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        await phone.GoAsync("/dossier/zonder-netwerk");
        await phone.EndSessionAsync();
        await phone.Page.Locator("#story").FillAsync(Typed);
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.State.SignIn"));

        await phone.SignInAsync(sem);
        await phone.GoAsync("/dossier");
        await Expect(phone.Page.Locator("[data-shelf]")).ToBeHiddenAsync();
        await phone.SignOutAsync();
        await phone.SignInAsync(noor);
        await ArrivesAsync(school, Typed);
        Assert.Equal(noor.Id, Assert.Single(await StoriesAsync(school)).LearnerId);
    }

    [Fact]
    public async Task SignOut_LeavesNothingBehind_AndFirstSaysWhatWaits()
    {
        var (noor, school) = await LearnerAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        await phone.Page.RouteAsync("**/dossier/telefoon", route => route.AbortAsync());
        await phone.GoAsync("/dossier/zonder-netwerk");
        await phone.Page.Locator("#story").FillAsync(Typed);
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.Shelf.One"));
        await phone.GoAsync("/dossier");

        await phone.Page.Locator("details.me summary").ClickAsync();
        await phone.Page.Locator("form[action='/uitloggen'] button").ClickAsync();
        await Expect(phone.Page.Locator("dialog[data-unsent]")).ToContainTextAsync(Dutch("Offline.SignOut.One"));
        await phone.Button(Dutch("Common.Cancel")).ClickAsync();
        await phone.Page.UnrouteAsync("**/dossier/telefoon");
        await phone.Page.Locator("details.me:not([open]) summary").ClickAsync();
        await phone.Page.Locator("form[action='/uitloggen'] button").ClickAsync();
        await phone.Button(Dutch("Offline.SignOut.Send")).ClickAsync();

        await Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/inloggen$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(Typed, Assert.Single(await StoriesAsync(school)).Story);
        // htmx notes the address of the page that is open: the sign-in page's.
        Assert.Equal("0,0,0,0,0", await phone.Page.EvaluateAsync<string>("""
            async () => [
              (await indexedDB.databases()).length, (await caches.keys()).length, Object.values(sessionStorage).filter(v => v !== location.pathname).length, localStorage.length,
              (await navigator.serviceWorker.getRegistrations()).length,
            ].join()
            """));
    }

    private static ILocator Story(IPage page) => page.Locator("textarea[name='Form.Story']");

    private static async Task TypeAsync(Window window, string words)
    {
        await window.GoAsync("/dossier/nieuw");
        await Story(window.Page).FillAsync(words);
    }

    private async Task ArrivesAsync(GivenSchool school, string story)
    {
        for (var i = 0; i < 400 && (await StoriesAsync(school)).Count == 0; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(story, Assert.Single(await StoriesAsync(school)).Story);
    }

    private Task<List<Experience>> StoriesAsync(GivenSchool school) =>
        browser.App.InSchoolAsync(school.Id, db => db.Experiences.AsNoTracking().ToListAsync());

    private async Task<(Someone, GivenSchool)> LearnerAsync()
    {
        var school = GivenSchool.In(browser.App);
        var noor = school.Learner("Noor", school.Group());
        await school.SaveAsync();
        return (noor, school);
    }
}
