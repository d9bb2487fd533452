using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Guidance;

/// <summary>Reading is recorded: who, as what, what and when; a reload counts once, and nothing else changes.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task EveryOpening_IsWrittenDown_AReloadWithinAMinuteOnce()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var group = given.Group();
        var learner = given.Learner("Vera", group);
        var mentor = given.Mentor(group);
        var counsellor = given.Counsellor(given.Department());
        var guardian = given.Guardian("Henk", learner);
        var story = given.Experience(learner, "Op het podium", Audience.Home);
        await given.SaveAsync();
        using var asMentor = await app.SignInAsync(mentor);
        using var asCounsellor = await app.SignInAsync(counsellor);
        using var asGuardian = await app.SignInAsync(guardian);

        var read = GuidanceLinks.Story(learner.Id, story.Id);
        await asMentor.OpenAsync(read);
        await asMentor.OpenAsync(read);
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        await asMentor.OpenAsync(read);
        await asMentor.OpenAsync(GuidanceLinks.Learner(learner.Id));
        await asCounsellor.OpenAsync(read);
        await asGuardian.OpenAsync(GuidanceLinks.ChildStory(learner.Id, story.Id));
        await asGuardian.OpenAsync(GuidanceLinks.Child(learner.Id));

        var readings = await app.InSchoolAsync(given.Id, db => db.Readings.OrderBy(r => r.At).ToListAsync());
        Assert.Equal(2, readings.Count(r => r.ReaderId == mentor.Id && r.ExperienceId == story.Id && r.ReaderRole == Role.Mentor));
        Assert.Single(readings, r => r.ReaderId == mentor.Id && r.ExperienceId is null);
        Assert.Single(readings, r => r.ReaderId == counsellor.Id && r.ReaderRole == Role.Counsellor);
        Assert.Equal(2, readings.Count(r => r.ReaderId == guardian.Id && r.ReaderRole == Role.Guardian));
        Assert.All(readings, r => Assert.Equal(learner.Id, r.LearnerId));
    }

    [Fact]
    public async Task Opening_ChangesNothingElse_AndStaysWithinEightStatements()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var group = given.Group();
        var learner = given.Learner("Bas", group);
        var mentor = given.Mentor(group);
        var guardian = given.Guardian("Mia", learner);
        var from = given.Experience(learner, "Techniekproject", Audience.Home, given.Today.AddDays(-20));
        var step = given.Step(from, "Naar de open dag");
        var story = given.Experience(learner, "Open dag", Audience.Home);
        story.FollowsFrom(step);
        story.NameCoreWords(["zelf doen"], FakeClock.Start.UtcDateTime);
        given.Answer(story, mentor, "Goed gezien");
        await given.SaveAsync();
        using var asMentor = await app.SignInAsync(mentor);
        using var asGuardian = await app.SignInAsync(guardian);
        var before = await app.InSchoolAsync(given.Id, db => db.Changes.CountAsync());

        foreach (var url in new[] { GuidanceLinks.Group(group.Id), GuidanceLinks.Learner(learner.Id), GuidanceLinks.Story(learner.Id, story.Id), GuidanceLinks.Story(learner.Id, from.Id) })
        {
            var page = await asMentor.OpenAsync(url);
            Assert.True(page.Statements.Count <= 8, string.Create(CultureInfo.InvariantCulture, $"{url}: {page.Statements.Count}\n{string.Join("\n\n", page.Statements)}"));
            Assert.All(page.Statements, s => Assert.False(s.Contains("UPDATE", StringComparison.OrdinalIgnoreCase), s));
        }
        var child = await asGuardian.OpenAsync(GuidanceLinks.ChildStory(learner.Id, story.Id));
        Assert.InRange(child.Statements.Count, 1, 8);
        Assert.Equal(before, await app.InSchoolAsync(given.Id, db => db.Changes.CountAsync()));

        var chain = await asMentor.OpenAsync(GuidanceLinks.Story(learner.Id, story.Id));
        Assert.Contains(GuidanceLinks.Story(learner.Id, from.Id), chain.Links);
        Assert.Contains(GuidanceLinks.Story(learner.Id, story.Id), (await asMentor.OpenAsync(GuidanceLinks.Story(learner.Id, from.Id))).Links);
    }

    [Fact]
    public async Task Chain_ToAStoryThatIsNotShared_IsNotShown()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var group = given.Group();
        var learner = given.Learner("Bas", group);
        var mentor = given.Mentor(group);
        var from = given.Experience(learner, "Geheim begin", on: given.Today.AddDays(-20));
        var step = given.Step(from, "Geheime stap");
        var story = given.Experience(learner, "Gedeeld midden", Audience.Mentor);
        story.FollowsFrom(step);
        var shared = given.Step(story, "Open vervolg");
        var next = given.Experience(learner, "Geheim einde", on: given.Today);
        next.FollowsFrom(shared);
        await given.SaveAsync();
        using var asMentor = await app.SignInAsync(mentor);

        foreach (var url in new[] { GuidanceLinks.Story(learner.Id, story.Id), GuidanceLinks.Learner(learner.Id), GuidanceLinks.Group(group.Id) })
            Assert.DoesNotContain("Geheim", (await asMentor.OpenAsync(url)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyStories_ComeInParts_EachOnce()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var group = given.Group();
        var learner = given.Learner("Job", group);
        var mentor = given.Mentor(group);
        for (var i = 0; i < 45; i++) given.Experience(learner, $"Verhaal nummer {i:00}", Audience.Mentor, given.Today.AddDays(-i / 2));
        await given.SaveAsync();
        using var asMentor = await app.SignInAsync(mentor);

        var found = new List<string>();
        for (string? url = GuidanceLinks.Learner(learner.Id); url is not null;)
        {
            var page = await asMentor.OpenAsync(url);
            found.AddRange(page.Document.QuerySelectorAll(".told article").Select(a => a.Id!));
            url = page.Document.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(45, found.Count);
        Assert.Equal(45, found.Distinct().Count());
    }
}
