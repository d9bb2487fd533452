using System.Net;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Guidance;

/// <summary>Who may open what a learner shared: everybody not named here gets the 404 of a page that does not exist.</summary>
public sealed class GuidanceAccessTests(Sample sample)
{
    public static TheoryData<string> Strangers => new(nameof(SampleSchool.OtherMentor), nameof(SampleSchool.OtherCounsellor),
        nameof(SampleSchool.Teacher), nameof(SampleSchool.TeamLeader), nameof(SampleSchool.SchoolLeader), nameof(SampleSchool.Administrator),
        nameof(SampleSchool.Guardian), nameof(SampleSchool.OtherGuardian), nameof(SampleSchool.Noor), nameof(SampleSchool.Bram));

    [Fact]
    public async Task Mentor_ReadsWhatIsShared_AndNothingElse()
    {
        var here = sample.Here;
        using var mentor = await sample.App.SignInAsync(here.Mentor);

        var list = await mentor.OpenAsync(GuidanceLinks.Learner(here.Noor.Id));

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("Open dag in Utrecht", list.Text, StringComparison.Ordinal);
        Assert.Contains("oma verhuizen", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen voor mij", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Weggehaald verhaal", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("voor de klas", list.Body, StringComparison.Ordinal);
        foreach (var story in new[] { here.Shared, here.Home })
            Assert.Equal(HttpStatusCode.OK, (await mentor.GetAsync(GuidanceLinks.Story(here.Noor.Id, story.Id))).Status);
        foreach (var story in new[] { here.Private, here.Removed, here.BramsShared, sample.Elsewhere.Shared })
            Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(GuidanceLinks.Story(here.Noor.Id, story.Id))).Status);
    }

    [Fact]
    public async Task Counsellor_ReadsOwnDepartmentsOnly()
    {
        var here = sample.Here;
        using var counsellor = await sample.App.SignInAsync(here.Counsellor);

        Assert.Equal(HttpStatusCode.OK, (await counsellor.GetAsync(GuidanceLinks.Story(here.Noor.Id, here.Shared.Id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await counsellor.GetAsync(GuidanceLinks.Group(here.OtherGroup.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await counsellor.GetAsync(GuidanceLinks.Group(here.VwoGroup.Id))).Status);
    }

    [Fact]
    public async Task Counsellor_ReachesStoriesThreadsAndFourParts_FromTheMenu()
    {
        var here = sample.Here;
        using var counsellor = await sample.App.SignInAsync(here.Counsellor);

        Assert.NotNull((await counsellor.OpenAsync("/")).Document.QuerySelector($"nav a[href='{GuidanceLinks.Groups}']"));
        var groups = await counsellor.OpenAsync(GuidanceLinks.Groups);
        Assert.Contains(GuidanceLinks.Group(here.Group.Id), groups.Links);
        Assert.DoesNotContain(GuidanceLinks.Group(here.VwoGroup.Id), groups.Links);
        Assert.Contains(GuidanceLinks.Learner(here.Noor.Id), (await counsellor.OpenAsync(GuidanceLinks.Group(here.Group.Id))).Links);
        var learner = await counsellor.OpenAsync(GuidanceLinks.Learner(here.Noor.Id));
        foreach (var address in new[] { GuidanceLinks.Story(here.Noor.Id, here.Shared.Id), ThreadLinks.Shared(here.Noor.Id, here.Thread.Id), GuidanceLinks.Parts(here.Noor.Id) })
        {
            Assert.Contains(address, learner.Links);
            Assert.Equal(HttpStatusCode.OK, (await counsellor.GetAsync(address)).Status);
        }
        using var other = await sample.App.SignInAsync(here.OtherCounsellor);
        foreach (var address in new[] { ThreadLinks.Shared(here.Noor.Id, here.Thread.Id), GuidanceLinks.Parts(here.Noor.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
    }

    [Theory, MemberData(nameof(Strangers))]
    public async Task Strangers_GetNothing(string who)
    {
        var here = sample.Here;
        var stranger = (Someone)typeof(SampleSchool).GetProperty(who)!.GetValue(here)!;
        using var visitor = await sample.App.SignInAsync(stranger);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(GuidanceLinks.Learner(here.Noor.Id))).Status);
        foreach (var story in new[] { here.Shared, here.Home, here.Private, here.Removed })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(GuidanceLinks.Story(here.Noor.Id, story.Id))).Status);
            if (who != nameof(SampleSchool.Guardian) || story != here.Home)
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(GuidanceLinks.ChildStory(here.Noor.Id, story.Id))).Status);
        }
    }

    [Fact]
    public async Task OtherSchool_GetsNothing()
    {
        var here = sample.Here;
        using var mentor = await sample.App.SignInAsync(sample.Elsewhere.Mentor);

        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(GuidanceLinks.Group(here.Group.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(GuidanceLinks.Learner(here.Noor.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(GuidanceLinks.Story(here.Noor.Id, here.Shared.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync(GuidanceLinks.EditAnswer(here.Answer.Id))).Status);
    }

    [Fact]
    public async Task Guardian_ReadsWhatIsOpenedToHome_WithoutWhatStaffSaid()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var learner = given.Learner("Esra", group);
        var mentor = given.Mentor(group, "Hanneke");
        var guardian = given.Guardian("Leyla", learner);
        var story = given.Experience(learner, "Bezorgd met de bakfiets door de wind.", Audience.Home);
        story.Write(ExperienceWords.Of(story) with { Goal = "Geheim doel", Feeling = "opgelucht gevoel", Discovery = "Ik hou van buiten." }, FakeClock.Start.UtcDateTime);
        story.NameCoreWords(["wind mee"], FakeClock.Start.UtcDateTime);
        given.Answer(story, mentor, "Antwoord alleen voor Esra");
        given.Step(story, "Vragen naar de zaterdag");
        var shared = given.Experience(learner, "Alleen met de mentor gedeeld.", Audience.Mentor);
        await given.SaveAsync();
        using var home = await sample.App.SignInAsync(guardian);

        var list = await home.OpenAsync(GuidanceLinks.Child(learner.Id));
        var page = await home.OpenAsync(GuidanceLinks.ChildStory(learner.Id, story.Id));

        Assert.True(list.Says("Bezorgd met de bakfiets"));
        Assert.DoesNotContain("Alleen met de mentor", list.Body, StringComparison.Ordinal);
        foreach (var open in new[] { "Bezorgd met de bakfiets door de wind.", "Ik hou van buiten.", "wind mee", "Vragen naar de zaterdag" })
            Assert.True(page.Says(open), open);
        foreach (var closed in new[] { "Geheim doel", "opgelucht gevoel", "Antwoord alleen voor Esra", "Hanneke" })
            Assert.DoesNotContain(closed, page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(GuidanceLinks.ChildStory(learner.Id, shared.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(GuidanceLinks.Child(sample.Here.Bram.Id))).Status);
    }

    [Fact]
    public async Task WhatEnded_OpensNothing()
    {
        var given = GivenSchool.In(sample.App);
        var (group, other) = (given.Group("4H1"), given.Group("4H2"));
        var yesterday = given.Today.AddDays(-1);
        var moved = given.Learner("Verhuisd");
        given.Enrol(moved, group).End(yesterday);
        given.Enrol(moved, other, given.Today);
        var stays = given.Learner("Blijft", group);
        var mentor = given.Mentor(group);
        var former = given.Staff("Voormalig", RodeDraad.Core.People.Role.Teacher, group);
        given.Give(former, RodeDraad.Core.People.Role.Mentor, group).End(yesterday);
        var guardian = given.Guardian("Voormalig");
        given.Add(new RodeDraad.Core.People.Guardianship(given.Id, stays.Id, guardian.Id, given.Year.FirstDay)).End(yesterday);
        var movedStory = given.Experience(moved, "Verhaal van wie verhuisde", Audience.Home);
        var staysStory = given.Experience(stays, "Verhaal van wie bleef", Audience.Home);
        await given.SaveAsync();

        using var asMentor = await sample.App.SignInAsync(mentor);
        Assert.Equal(HttpStatusCode.OK, (await asMentor.GetAsync(GuidanceLinks.Story(stays.Id, staysStory.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asMentor.GetAsync(GuidanceLinks.Story(moved.Id, movedStory.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asMentor.GetAsync(GuidanceLinks.Learner(moved.Id))).Status);
        Assert.False((await asMentor.OpenAsync(GuidanceLinks.Group(group.Id))).Says("Verhuisd"));

        using var asFormer = await sample.App.SignInAsync(former);
        Assert.Equal(HttpStatusCode.NotFound, (await asFormer.GetAsync(GuidanceLinks.Story(stays.Id, staysStory.Id))).Status);
        using var asGuardian = await sample.App.SignInAsync(guardian);
        Assert.Equal(HttpStatusCode.NotFound, (await asGuardian.GetAsync(GuidanceLinks.ChildStory(stays.Id, staysStory.Id))).Status);
    }

    [Fact]
    public async Task TakenBack_IsGoneAtOnce()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var learner = given.Learner("Ilse", group);
        var mentor = given.Mentor(group);
        var guardian = given.Guardian("Piet", learner);
        var story = given.Experience(learner, "Eerst open, dan dicht", Audience.Home);
        await given.SaveAsync();
        using var asMentor = await sample.App.SignInAsync(mentor);
        using var asGuardian = await sample.App.SignInAsync(guardian);
        Assert.Equal(HttpStatusCode.OK, (await asMentor.GetAsync(GuidanceLinks.Story(learner.Id, story.Id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await asGuardian.GetAsync(GuidanceLinks.ChildStory(learner.Id, story.Id))).Status);

        await ShareAsync(sample.App, given, story.Id, Audience.Mentor);
        Assert.Equal(HttpStatusCode.OK, (await asMentor.GetAsync(GuidanceLinks.Story(learner.Id, story.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asGuardian.GetAsync(GuidanceLinks.ChildStory(learner.Id, story.Id))).Status);

        await ShareAsync(sample.App, given, story.Id, Audience.OnlyMe);
        Assert.Equal(HttpStatusCode.NotFound, (await asMentor.GetAsync(GuidanceLinks.Story(learner.Id, story.Id))).Status);
        Assert.False((await asMentor.OpenAsync(GuidanceLinks.Learner(learner.Id))).Says("Eerst open"));
    }

    internal static Task ShareAsync(RodeDraad.Testing.Hosting.TestApp app, GivenSchool given, Guid id, Audience audience) =>
        app.InSchoolAsync(given.Id, async db =>
        {
            var experience = await db.Experiences.FindAsync(id);
            experience!.ShareWith(audience, app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
}
