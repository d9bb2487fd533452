using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>The four parts are handed in with one act, and school sees that and no more.</summary>
public sealed class HandInTests(Sample sample)
{
    [Fact]
    public async Task HandIn_WithOneAct_StandsOnce_AndCanBeTakenBackAndUndone()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, _) = await ArrangeAsync(app);
        using var visitor = await app.SignInAsync(learner);

        var page = await visitor.OpenAsync(ShowLinks.Parts);
        var done = await visitor.SubmitAsync(page, ShowLinks.Parts);
        app.Clock.Pass(TimeSpan.FromMinutes(10));
        await visitor.SubmitAsync(page, ShowLinks.Parts);
        var first = await RowAsync(app, given);
        var taken = await visitor.SubmitAsync(done, ShowLinks.TakeBack);

        Assert.Equal("Ingeleverd. School ziet dat je je dossier liet zien.", done.Flash);
        Assert.Equal(FakeClock.Start.UtcDateTime, first.HandedInAt, TimeSpan.FromMinutes(5));
        Assert.NotNull((await RowAsync(app, given)).TakenBackAt);
        Assert.Contains(taken.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Lever in bij school", StringComparison.Ordinal));

        await visitor.SubmitAsync(taken, ShowLinks.HandInAfterAll);
        var again = await RowAsync(app, given);
        Assert.Null(again.TakenBackAt);
        Assert.Equal(first.HandedInAt, again.HandedInAt);
        Assert.InRange(done.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task HandIn_WhereTheExamDoesNotAskForIt_IsNotThere_AndEmptyIsRefused()
    {
        var (given, _, _) = await ArrangeAsync(sample.App);
        var havo = given.Learner("Hanna", given.Group("4H7"));
        given.Experience(havo, "Iets van de havo");
        var empty = given.Learner("Leeg", given.First<Group>());
        await given.SaveAsync();
        using var atHavo = await sample.App.SignInAsync(havo);
        using var withNothing = await sample.App.SignInAsync(empty);

        var token = (await atHavo.OpenAsync(ShowLinks.Parts)).Value("_form")!;
        Assert.Equal(HttpStatusCode.NotFound, (await atHavo.PostAsync(ShowLinks.Parts, [("_form", token)])).Status);
        token = (await withNothing.OpenAsync(ShowLinks.Parts)).Value("_form")!;
        var refused = await withNothing.PostAsync(ShowLinks.Parts, [("_form", token)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await withNothing.PostAsync(ShowLinks.TakeBack, [("_form", token)])).Status);
        Assert.Equal(0, await sample.App.InSchoolAsync(given.Id, db => db.HandIns.CountAsync()));
    }

    [Fact]
    public async Task Staff_SeeWhoHandedIn_InTheOrderOfNames_AndNoWordOfTheDossier()
    {
        var (given, learner, _) = await ArrangeAsync(sample.App);
        var group = given.First<Group>();
        var department = given.First<Department>();
        given.Learner("Aad", group, "Aalders");
        var taken = given.Learner("Mo", group, "Mulder");
        given.Add(HandIn.By(given.Id, learner.Id, FakeClock.Start.UtcDateTime));
        given.Add(HandIn.By(given.Id, taken.Id, FakeClock.Start.UtcDateTime)).TakeBack(FakeClock.Start.UtcDateTime);
        var staff = new[] { given.Mentor(group), given.Counsellor(department), given.TeamLeader(department) };
        var others = new[] { given.Teacher(group), given.SchoolLeader(), given.Mentor(given.Group("4K9", department), "Joost") };
        await given.SaveAsync();

        foreach (var who in staff)
        {
            using var visitor = await sample.App.SignInAsync(who);
            var page = await visitor.OpenAsync(GuidanceLinks.HandedIn(group.Id));
            var all = await visitor.OpenAsync(GuidanceLinks.AllHandedIn);
            Assert.Equal(["Aad Aalders", "Mo Mulder", "Vera Zonneveld"], page.Document.QuerySelectorAll("tbody th").Select(n => n.TextContent.Trim()));
            Assert.Equal(["Nog niet", "Nog niet"], page.Document.QuerySelectorAll("tbody td").Take(2).Select(n => n.TextContent.Trim()));
            Assert.StartsWith("Ingeleverd op", page.Document.QuerySelectorAll("tbody td").Last().TextContent.Trim(), StringComparison.Ordinal);
            Assert.Contains("Vera Zonneveld", all.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("brug van latjes", page.Body + all.Body, StringComparison.Ordinal);
            Assert.InRange(all.Statements.Count, 1, 4);
            Assert.Contains(GuidanceLinks.HandedIn(group.Id), (await visitor.OpenAsync(GuidanceLinks.Group(group.Id))).Links);
        }
        foreach (var who in others)
        {
            using var visitor = await sample.App.SignInAsync(who);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(GuidanceLinks.HandedIn(group.Id))).Status);
            Assert.DoesNotContain("Vera", (await visitor.GetAsync(GuidanceLinks.AllHandedIn)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Proof_IsChosenByTheLearner_AndSeenByTheMentorOnlyWhereShared()
    {
        var (given, learner, story) = await ArrangeAsync(sample.App);
        var shared = given.Experience(learner, "Stage bij de garage", Audience.Mentor);
        var other = given.Experience(given.Learner("Ander", given.First<Group>()), "Van een ander", Audience.Mentor);
        var mentor = given.Mentor(given.First<Group>());
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);
        using var reader = await sample.App.SignInAsync(mentor);
        var address = ShowLinks.Proof(DossierPart.Activities);

        var form = await visitor.OpenAsync(address);
        var page = await visitor.SubmitAsync(form, address, ("Stories", story.Id.ToString()), ("Stories", shared.Id.ToString()), ("Stories", other.Id.ToString()));
        var seen = await reader.OpenAsync(GuidanceLinks.Parts(learner.Id));

        Assert.Equal(2, await sample.App.InSchoolAsync(given.Id, db => db.PartProofs.CountAsync(p => p.LearnerId == learner.Id && p.Part == DossierPart.Activities)));
        Assert.True(page.Says("Hier laat ik het zien"));
        Assert.Contains("Stage bij de garage", seen.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("brug van latjes", seen.Body, StringComparison.Ordinal);
        Assert.InRange(seen.Statements.Count, 1, 8);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ShowLinks.Parts + "/5")).Status);

        await visitor.SubmitAsync(await visitor.OpenAsync(address), address, ("Stories", null));
        Assert.Equal(0, await sample.App.InSchoolAsync(given.Id, db => db.PartProofs.CountAsync()));
    }

    private static Task<HandIn> RowAsync(TestApp app, GivenSchool given) => app.InSchoolAsync(given.Id, db => db.HandIns.AsNoTracking().SingleAsync());

    private static async Task<(GivenSchool Given, Someone Learner, Experience Story)> ArrangeAsync(TestApp app)
    {
        var given = GivenSchool.In(app);
        var learner = given.Learner("Vera", given.Group("4K1", given.Department("Vmbo kader", Track.VmboK)), "Zonneveld");
        var story = given.Experience(learner, "We maakten een brug van latjes.");
        story.Write(ExperienceWords.Of(story) with { Discovery = "Ik hou van bouwen" }, FakeClock.Start.UtcDateTime);
        await given.SaveAsync();
        return (given, learner, story);
    }
}
