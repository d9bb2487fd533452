using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>Short sentences: from the track, or chosen; and placement days as a line.</summary>
public sealed class PlainReadingTests(Sample sample)
{
    [Theory]
    [InlineData(Track.Pro, true)]
    [InlineData(Track.Havo, false)]
    public async Task Mode_FollowsTheTrack(Track track, bool plain)
    {
        using var visitor = await sample.App.SignInAsync((await LearnerAsync(track)).Learner);

        var page = await visitor.OpenAsync("/dossier");

        Assert.Equal(plain, page.Document.Body!.ClassList.Contains("plain"));
        Assert.Equal(plain, page.Says("Dit heb jij meegemaakt."));
    }

    [Fact]
    public async Task Mode_Chosen_WinsOverTheTrack_BothWays()
    {
        using var visitor = await sample.App.SignInAsync((await LearnerAsync(Track.Havo)).Learner);

        await visitor.SubmitAsync(await visitor.OpenAsync(AccountLinks.Account), AccountLinks.ShortSentences, ("short", "true"));
        Assert.True((await visitor.OpenAsync("/")).Says("Wat wil je doen?"));
        await visitor.SubmitAsync(await visitor.OpenAsync(AccountLinks.Account), AccountLinks.ShortSentences, ("short", "false"));

        Assert.False((await visitor.OpenAsync("/")).Says("Wat wil je doen?"));
    }

    [Fact]
    public async Task Mode_OfOneReader_IsNobodyElses()
    {
        using var plain = await sample.App.SignInAsync((await LearnerAsync(Track.Pro)).Learner);
        using var ordinary = await sample.App.SignInAsync((await LearnerAsync(Track.Vwo)).Learner);

        var pages = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => (i % 2 == 0 ? plain : ordinary).OpenAsync(AboutMeLinks.Index)));

        Assert.All(pages.Index(), p => Assert.Equal(p.Index % 2 == 0, p.Item.Says("Wie ben jij?")));
    }

    [Fact]
    public async Task Placement_DayCaught_StandsOnTheLineOfItsHost()
    {
        var (given, learner) = await LearnerAsync(Track.Pro);
        using var visitor = await sample.App.SignInAsync(learner);

        await DayAsync(visitor, "Bakkerij Vos", "Ik heb broodjes gevuld.");
        var page = await DayAsync(visitor, "bakkerij vos", "Ik mocht aan de kassa.");

        Assert.True(page.Says("2 dagen") && page.Says("Ik heb broodjes gevuld."));
        var days = await sample.App.InSchoolAsync(given.Id, db => db.Experiences.Include(e => e.Versions).Where(e => e.LearnerId == learner.Id).ToListAsync());
        Assert.All(days, d => Assert.Equal((Tone.Pleasant, Audience.OnlyMe, 0), (d.Tone, d.Audience, d.Versions.Count)));
    }

    [Fact]
    public async Task Placement_WithoutAHost_AsksAtTheField()
    {
        using var visitor = await sample.App.SignInAsync((await LearnerAsync(Track.Pro)).Learner);

        var page = await DayAsync(visitor, " ", "Ik deed iets.");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Host"));
        Assert.Equal("Ik deed iets.", page.Value("Form.Story"));
    }

    [Fact]
    public async Task Placement_EarlierStory_CanBeMarkedAndUnmarked()
    {
        var (given, learner) = await LearnerAsync(Track.VmboB);
        var story = given.Experience(learner, "De heftruck gereden");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);
        var mark = PlacementLinks.Mark(story.Id);

        await visitor.SubmitAsync(await visitor.OpenAsync(mark), mark, ("Form.Host", "Loods 4"));
        Assert.True((await visitor.OpenAsync(PlacementLinks.Index)).Says("Loods 4"));
        await visitor.SubmitAsync(await visitor.OpenAsync(mark), mark, ("Form.Host", ""));

        Assert.False((await visitor.OpenAsync(PlacementLinks.Index)).Says("Loods 4"));
    }

    private async Task<(GivenSchool Given, Someone Learner)> LearnerAsync(Track track)
    {
        var given = GivenSchool.In(sample.App);
        var learner = given.Learner("Milan", given.Group("A1", given.Department("Afdeling", track)));
        await given.SaveAsync();
        return (given, learner);
    }

    private static async Task<Testing.Html.Page> DayAsync(Testing.Html.Visitor visitor, string host, string story) =>
        await visitor.SubmitAsync(await visitor.OpenAsync(PlacementLinks.Index), PlacementLinks.Index,
            ("Form.Host", host), ("Form.Tone", "Pleasant"), ("Form.Story", story));
}
