using RodeDraad.BrowserTests.Accessibility;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>On a phone: said anew, laid beside what was said before; and the same house in short sentences.</summary>
public sealed class AboutMeTests(Browser browser)
{
    [Fact]
    public async Task Learner_SaysItAnew_AndSeesThenAndNow()
    {
        var school = GivenSchool.In(browser.App);
        var learner = school.Learner("Isa", school.Group());
        school.Said(learner, Themes.Qualities, "Toen zei ik dit.");
        await school.SaveAsync();
        await using var window = await browser.OpenAsync(learner, Look.Phone);

        await window.GoAsync(AboutMeLinks.Theme(Themes.Qualities));
        await window.Link(Dutch("OwnWords.SayAnew")).ClickAsync();
        await window.Page.Locator("[name='Form.Text']").FillAsync("Nu zeg ik dat.");
        await window.Button(Dutch("Common.Save")).ClickAsync();
        await window.Link(Dutch("OwnWords.ThenAndNow")).ClickAsync();

        await Expect(window.Page.Locator(".two .quote")).ToHaveTextAsync(["Toen zei ik dit.", "Nu zeg ik dat."]);
        await window.FineAsync();
    }

    [Fact]
    public async Task Learner_InShortSentences_CatchesADayAndAnswersAQuestion()
    {
        var school = GivenSchool.In(browser.App);
        var learner = school.Learner("Milan", school.Group("P2", school.Department("Praktijkonderwijs", Track.Pro)));
        await school.SaveAsync();
        await using var window = await browser.OpenAsync(learner, Look.Phone);

        await window.GoAsync("/");
        await window.FineAsync();
        await window.Link(Dutch("Placement.Today")).ClickAsync();
        await window.Page.Locator("[name='Form.Host']").FillAsync("Bakkerij Vos");
        await window.Page.Locator("[name='Form.Tone'][value='Pleasant']").CheckAsync();
        await window.Page.Locator("[name='Form.Story']").FillAsync("Broodjes gevuld.");
        await window.Button(Dutch("Placement.Save")).ClickAsync();
        await window.SeesAsync("Bakkerij Vos");
        await window.FineAsync();

        await window.GoAsync(AboutMeLinks.Ask(Themes.Work, 1));
        await window.Page.Locator("[name='Form.Story']").FillAsync("Ik maakte de oven schoon.");
        await window.Button(Dutch("OwnWords.Ask.Save")).ClickAsync();
        await window.SeesAsync("Ik maakte de oven schoon.");
        Assert.False(await window.ScrollsSidewaysAsync());
    }
}
