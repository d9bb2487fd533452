using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Guidance;

/// <summary>What a learner shared is read as one story: new first, whole texts, answers in their place; and all of it counts as read.</summary>
public sealed class NarrativeTests
{
    [Fact]
    public async Task NewStories_StandFirst_StayForTheSitting_ThenTakeTheirPlace()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, mentor) = Arrange(app);
        var old = given.Experience(learner, "Al gelezen verhaal", Audience.Mentor, given.Today.AddDays(-3));
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(mentor);
        await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        app.Clock.Pass(TimeSpan.FromHours(1));
        given.Experience(learner, "Nieuw verhaal van vorig jaar", Audience.Mentor, given.Today.AddYears(-1));
        await given.SaveAsync();

        var first = await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        app.Clock.Pass(TimeSpan.FromMinutes(5));
        var again = await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        app.Clock.Pass(TimeSpan.FromHours(1));
        var later = await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));

        foreach (var page in new[] { first, again })
        {
            Assert.Contains("Nieuw verhaal van vorig jaar", Assert.Single(page.Document.QuerySelectorAll(".fresh .told article")).TextContent, StringComparison.Ordinal);
            Assert.Contains(GuidanceLinks.Story(learner.Id, old.Id), page.Links);
        }
        Assert.Empty(later.Document.QuerySelectorAll(".fresh"));
        Assert.Equal(2, later.Document.QuerySelectorAll(".told article").Length);
    }

    [Fact]
    public async Task EveryStoryOnThePage_IsWrittenDownAsRead_AndShownToTheLearnerTogether()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, mentor) = Arrange(app);
        var stories = Enumerable.Range(0, 6).Select(i => given.Experience(learner, $"Verhaal {i}", Audience.Mentor)).ToList();
        given.Experience(learner, "Alleen van mij");
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(mentor);
        using var owner = await app.SignInAsync(learner);

        var page = await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));

        Assert.InRange(page.Statements.Count, 1, 8);
        var readings = await app.InSchoolAsync(given.Id, db => db.Readings.Where(r => r.ReaderId == mentor.Id).ToListAsync());
        Assert.Equal(stories.Select(s => (Guid?)s.Id).Append(null).Order(), readings.Select(r => r.ExperienceId).Order());
        var log = await owner.OpenAsync(DossierLinks.Readings);
        Assert.Single(log.Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(6, log.Document.QuerySelectorAll("tbody tr a").Length);
    }

    [Fact]
    public async Task Guardian_WhoOpensTheList_HasReadWhatStandsOnIt()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, _) = Arrange(app);
        var guardian = given.Guardian("Henk", learner);
        var open = given.Experience(learner, "Ook voor thuis", Audience.Home);
        given.Experience(learner, "Niet voor thuis", Audience.Mentor);
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(guardian);

        await visitor.OpenAsync(GuidanceLinks.Child(learner.Id));

        var readings = await app.InSchoolAsync(given.Id, db => db.Readings.Where(r => r.ReaderId == guardian.Id).Select(r => r.ExperienceId).ToListAsync());
        Assert.Equal([null, open.Id], readings.Order());
    }

    [Fact]
    public async Task Answer_WrittenInPlace_StandsInPlace()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, mentor) = Arrange(app);
        var story = given.Experience(learner, "Ik durfde te bellen", Audience.Mentor);
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(mentor);

        var page = await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        var sent = await visitor.SubmitOnceAsync(page, GuidanceLinks.Story(learner.Id, story.Id), ("Form.Text", "Ik zag dat je bleef staan"));
        await visitor.SubmitOnceAsync(page, GuidanceLinks.Story(learner.Id, story.Id), ("Form.Text", "Ik zag dat je bleef staan"));

        Assert.Equal(GuidanceLinks.ToldStory(learner.Id, story.Id), sent.Location);
        var after = await visitor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        Assert.Equal("Ik zag dat je bleef staan", Assert.Single(after.Document.QuerySelectorAll(".told .answer .words")).TextContent);
    }

    [Fact]
    public async Task Advice_DiffersForQualitiesAndMotives()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, mentor) = Arrange(app);
        var can = given.Experience(learner, "Dit kan ik", Audience.Mentor);
        can.Write(ExperienceWords.Of(can) with { Themes = Themes.Qualities }, FakeClock.Start.UtcDateTime);
        var want = given.Experience(learner, "Dit wil ik", Audience.Mentor);
        want.Write(ExperienceWords.Of(want) with { Themes = Themes.Motives }, FakeClock.Start.UtcDateTime);
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(mentor);

        Assert.True((await visitor.OpenAsync(GuidanceLinks.Story(learner.Id, can.Id))).Says("Wat zag je goed gaan?"));
        Assert.True((await visitor.OpenAsync(GuidanceLinks.Story(learner.Id, want.Id))).Says("Wat kan hierna?"));
    }

    [Fact]
    public async Task Neighbours_LeadThroughTheGroup_InTheOrderOfNames()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var group = given.Group();
        var (a, b, c) = (given.Learner("An", group, "Aa"), given.Learner("Bo", group, "Bee"), given.Learner("Cas", group, "Cee"));
        given.Learner("Elders", given.Group("4H2"), "Bab");
        var mentor = given.Mentor(group);
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(mentor);

        Assert.Equal(["", GuidanceLinks.Learner(b.Id)], await AroundAsync(a.Id));
        Assert.Equal([GuidanceLinks.Learner(a.Id), GuidanceLinks.Learner(c.Id)], await AroundAsync(b.Id));
        Assert.Equal([GuidanceLinks.Learner(b.Id), ""], await AroundAsync(c.Id));

        async Task<string[]> AroundAsync(Guid id)
        {
            var page = await visitor.OpenAsync(GuidanceLinks.Learner(id));
            return [page.Document.QuerySelector(".neighbours a[rel=prev]")?.GetAttribute("href") ?? "", page.Document.QuerySelector(".neighbours a[rel=next]")?.GetAttribute("href") ?? ""];
        }
    }

    [Fact]
    public async Task GroupWithNewFirst_KeepsEverybody()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var group = given.Group();
        given.Learner("An", group, "Aa");
        given.Experience(given.Learner("Bo", group, "Bee"), "Iets nieuws", Audience.Mentor);
        var mentor = given.Mentor(group);
        await given.SaveAsync();
        using var visitor = await app.SignInAsync(mentor);

        var names = (await visitor.OpenAsync(GuidanceLinks.GroupNew(group.Id))).Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim());

        Assert.Equal(["Bo Bee", "An Aa"], names);
    }

    private static (GivenSchool Given, Someone Learner, Someone Mentor) Arrange(TestApp app)
    {
        var given = GivenSchool.In(app);
        var group = given.Group();
        return (given, given.Learner("Vera", group), given.Mentor(group));
    }
}
