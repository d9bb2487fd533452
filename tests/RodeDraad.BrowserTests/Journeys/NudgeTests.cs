using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>At the end of a lesson a teacher gives a nudge: two letters, three taps and a sentence. It reaches the learner first.</summary>
public sealed class NudgeTests(Browser browser)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Teacher_GivesANudge_AndTheLearnerMakesAStoryOfIt(int width)
    {
        var given = GivenSchool.In(browser.App, "Zetjesschool");
        var group = given.Group("4H1");
        var (noor, teacher) = (given.Learner("Noor", group, "van den Berg"), given.Teacher(group, "Gracia"));
        for (var n = 0; n < 14; n++) given.Learner($"Klasgenoot{n}", group, "Achternaam");
        await given.SaveAsync();

        // Both at once: Noor's phone is open while her teacher gives it.
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.GoAsync(AccountLinks.Home);
        await using var lesson = await browser.OpenAsync(teacher, new Look(width));
        await lesson.GoAsync(AccountLinks.Home);
        await lesson.Link(Words.Dutch("Nudges.Give")).ClickAsync();
        await lesson.Field(Words.Dutch("Nudges.Who")).PressSequentiallyAsync("no");
        await lesson.Page.GetByRole(AriaRole.Link, new() { Name = "Noor van den Berg" }).ClickAsync();
        Assert.False(await lesson.ScrollsSidewaysAsync());
        await lesson.Page.GetByText(Words.Dutch("Nudges.Seen.Explained"), new() { Exact = true }).ClickAsync();
        await lesson.Field(Words.Dutch("Nudges.Sentence")).FillAsync("Jij tekende de kans uit als een kaart.");
        await lesson.Page.GetByText(Words.Dutch("Nudges.Place.Teaching"), new() { Exact = true }).ClickAsync();
        await lesson.Page.GetByText(Words.Dutch("Nudges.TalkTo.Mentor"), new() { Exact = true }).ClickAsync();
        await lesson.Button(Words.Dutch("Nudges.Do")).ClickAsync();
        await lesson.SeesAsync(Words.Dutch("Nudges.IsGiven", "Noor"));

        await phone.GoAsync(AccountLinks.Home);
        await phone.Link(Words.Dutch("Nudges.Start.Read")).ClickAsync();
        await phone.SeesAsync("Jij tekende de kans uit als een kaart.");
        await phone.Link(Words.Dutch("Nudges.Write")).ClickAsync();
        await phone.Field(Words.Dutch("Nudges.Write.Title")).FillAsync("Ik pakte een stift en tekende vakjes.");
        await phone.Button(Words.Dutch("Common.Save")).ClickAsync();
        await phone.SeesAsync("Ik pakte een stift en tekende vakjes.");
        await phone.SeesAsync("Jij tekende de kans uit als een kaart.");
        Assert.False(await phone.ScrollsSidewaysAsync());
    }
}
