using RodeDraad.BrowserTests.Accessibility;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>A learner finds a story, composes a page, gives somebody a link, and shuts it; on a phone and on a desk.</summary>
public sealed class ShowingTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Learner_Searches_Composes_Links_AndShuts(bool onPhone)
    {
        var school = GivenSchool.In(browser.App);
        var learner = school.Learner("Toon", school.Group());
        var story = school.Experience(learner, "Samen bouwden we een vlot van tonnen, en het dreef.");
        await school.SaveAsync();
        await using var window = await browser.OpenAsync(learner, onPhone ? Look.Phone : new Look());

        await window.GoAsync(DossierLinks.Timeline);
        await window.Page.Locator("#zoek").FillAsync("vlotten");
        await window.Page.Locator("#zoek").PressAsync("Enter");
        Assert.Equal("vlot", await window.Page.Locator("main mark").First.TextContentAsync());
        await window.FineAsync();

        await window.GoAsync(ShowLinks.New);
        await window.Page.Locator("[name='Form.Title']").FillAsync("Voor mijn stage");
        await window.Page.Locator($"[name='Form.Pieces'][value='Story:{story.Id}']").CheckAsync();
        await window.FineAsync();
        await window.Button(Dutch("Profile.Save")).ClickAsync();
        await window.SeesAsync("een vlot van tonnen");
        await window.FineAsync();

        await window.Link(Dutch("Profile.MakeLink")).ClickAsync();
        await window.FineAsync();
        await window.Button(Dutch("Profile.Link.Make")).ClickAsync();
        var address = new Uri(await window.Page.Locator(".shown-link input[readonly]").InputValueAsync()).AbsolutePath;
        await using (var stranger = await browser.OpenAsync(null, onPhone ? Look.Phone : new Look()))
        {
            Assert.Equal(200, await stranger.GoAsync(address));
            await stranger.SeesAsync("een vlot van tonnen");
            await stranger.FineAsync();
        }

        await window.Button(Dutch("Profile.Link.Revoke")).ClickAsync();
        await window.SeesAsync(Dutch("Profile.Link.IsShut"));
        Assert.Equal(410, await window.GoAsync(address));
        await window.FineAsync();
    }
}
