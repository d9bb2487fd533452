using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Guidance;

/// <summary>A shared thread shows its readers the stories that they may read anyway, and nothing about the others.</summary>
public sealed class SharedThreadTests(Sample sample)
{
    [Fact]
    public async Task Mentor_ReadsWordAndBiggerStory_AndOnlySharedStories()
    {
        var here = sample.Here;
        using var mentor = await sample.App.SignInAsync(here.Mentor);

        var list = await mentor.OpenAsync(GuidanceLinks.Learner(here.Noor.Id));
        var page = await mentor.OpenAsync(ThreadLinks.Shared(here.Noor.Id, here.Thread.Id));

        Assert.True(list.Links.Contains(ThreadLinks.Shared(here.Noor.Id, here.Thread.Id)) && !list.Says("stil is ook goed"));
        Assert.True(page.Says("Ik kom los als ik zelf mag beslissen."));
        Assert.Equal(2, page.Document.QuerySelectorAll(".line h3").Length);
        Assert.False(page.Says("Alleen voor mij"));
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.OpenAsync(ThreadLinks.Shared(here.Noor.Id, here.PrivateThread.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.OpenAsync(ThreadLinks.Shared(here.Bram.Id, here.BramsThread.Id))).Status);
    }

    [Fact]
    public async Task Guardian_ReadsOnlyStoriesOpenToHome()
    {
        var here = sample.Here;
        using var guardian = await sample.App.SignInAsync(here.Guardian);

        var page = await guardian.OpenAsync(ThreadLinks.AtHome(here.Noor.Id, here.Thread.Id));

        Assert.Equal([GuidanceLinks.ChildStory(here.Noor.Id, here.Home.Id)], page.Document.QuerySelectorAll(".line h3 a").Select(a => a.GetAttribute("href")!));
        Assert.Contains(ThreadLinks.AtHome(here.Noor.Id, here.Thread.Id), (await guardian.OpenAsync(GuidanceLinks.Child(here.Noor.Id))).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await guardian.OpenAsync(ThreadLinks.AtHome(here.Bram.Id, here.BramsThread.Id))).Status);
    }

    [Fact]
    public async Task Opening_IsWrittenDown_AndTakingBackWorksAtOnce()
    {
        var school = GivenSchool.In(sample.App);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var thread = school.Thread(noor, "buiten", "Regen is ook goed.", Audience.Mentor, school.Experience(noor, "Een hut"), school.Experience(noor, "Een vijver"));
        await school.SaveAsync();
        using var asMentor = await sample.App.SignInAsync(mentor);
        using var asNoor = await sample.App.SignInAsync(noor);
        var address = ThreadLinks.Shared(noor.Id, thread.Id);

        await asMentor.OpenAsync(address);
        await asMentor.OpenAsync(address);

        var reading = Assert.Single(await sample.App.InSchoolAsync(school.Id, db => db.Readings.Where(r => r.LearnerId == noor.Id).ToListAsync()));
        Assert.Equal((thread.Id, mentor.Id), (reading.ThreadId, reading.ReaderId));
        Assert.True((await asNoor.OpenAsync(ThreadLinks.Thread(thread.Id))).Says(mentor.Name));
        Assert.Contains(ThreadLinks.Thread(thread.Id), (await asNoor.OpenAsync(DossierLinks.Readings)).Links);

        var shared = await asNoor.SubmitAsync(await asNoor.OpenAsync(ThreadLinks.Thread(thread.Id)), ThreadLinks.Share(thread.Id), ("audience", "OnlyMe"));
        Assert.Equal(HttpStatusCode.NotFound, (await asMentor.OpenAsync(address)).Status);
        await asNoor.SubmitAsync(shared, shared.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await asMentor.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task LearnerPage_TellsAThreadAsOneWhole_WithWhatTheMentorMayRead_NewFirst()
    {
        await using var app = await TestApp.StartAsync();
        var school = GivenSchool.In(app);
        var group = school.Group();
        var (noor, mentor) = (school.Learner("Noor", group), school.Mentor(group));
        var shared = school.Experience(noor, "Een hut van takken", Audience.Mentor);
        var thread = school.Thread(noor, "buiten", "Regen is ook goed.", Audience.Mentor, shared, school.Experience(noor, "Een geheime vijver"));
        school.Thread(noor, "stil", "Alleen voor mij.", Audience.OnlyMe, shared);
        await school.SaveAsync();
        using var asMentor = await app.SignInAsync(mentor);

        var first = await asMentor.OpenAsync(GuidanceLinks.Learner(noor.Id));
        app.Clock.Pass(Narrative.Sitting + TimeSpan.FromMinutes(1));
        var later = await asMentor.OpenAsync(GuidanceLinks.Learner(noor.Id));

        foreach (var page in new[] { first, later })
        {
            var told = Assert.Single(page.Document.QuerySelectorAll(".thread-told"));
            Assert.Contains("Regen is ook goed.", told.TextContent, StringComparison.Ordinal);
            Assert.Equal([GuidanceLinks.Story(noor.Id, shared.Id)], told.QuerySelectorAll(".along a").Select(a => a.GetAttribute("href")!));
            Assert.DoesNotContain("geheime", page.Body, StringComparison.Ordinal);
            Assert.False(page.Says("Alleen voor mij."));
        }
        // The later one also keeps the moment of the session.
        Assert.InRange(first.Statements.Count, 1, 8);
        Assert.NotNull(first.Document.QuerySelector(".fresh .thread-told .badge.new"));
        Assert.Null(later.Document.QuerySelector(".fresh"));
        var readings = await app.InSchoolAsync(school.Id, db => db.Readings.Where(r => r.ThreadId == thread.Id).ToListAsync());
        Assert.All(readings, r => Assert.Equal(mentor.Id, r.ReaderId));
        Assert.Equal(2, readings.Count);
    }
}
