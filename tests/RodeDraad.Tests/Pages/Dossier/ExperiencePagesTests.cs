using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

public sealed class ExperiencePagesTests(Sample sample)
{
    [Fact]
    public async Task Questions_OneAtATime_FinishTheStory()
    {
        var (visitor, school, story) = await StoryAsync("Snuffelstage bij een dierenarts");
        using var _ = visitor;

        var page = await visitor.OpenAsync(DossierLinks.Question(story.Id, Question.Feeling));
        page = await visitor.SubmitAsync(page, null, ("Form.Tone", "Pleasant"), ("Form.Feeling", "trots"));
        Assert.Equal(DossierLinks.Question(story.Id, Question.Discovery), page.Url);
        page = await visitor.SubmitAsync(page, null, ("Form.Discovery", "Ik blijf rustig als een dier bang is"));
        page = await visitor.SubmitAsync(page, null, ("Form.NewWords", "rustig, zorgen"));
        page = await visitor.SubmitAsync(page, null, ("Form.Themes", "Qualities"));
        Assert.Equal(DossierLinks.NewStep(story.Id), page.Url);
        page = await visitor.SubmitAsync(page, null, ("Form.What", "Een middag helpen in het asiel"), ("Form.Helper", "mijn tante"));

        Assert.True(page.Says("Ik blijf rustig als een dier bang is"));
        Assert.True(page.Says("Een middag helpen in het asiel"));
        Assert.Equal(["rustig", "zorgen"], page.Document.QuerySelectorAll(".word").Select(w => w.TextContent));
        var saved = await FindAsync(school, story.Id);
        Assert.Equal((Tone.Pleasant, Themes.Qualities), (saved.Tone, saved.Themes));
    }

    [Fact]
    public async Task Question_LeftEmpty_GoesOnAndChangesNothing()
    {
        var (visitor, school, story) = await StoryAsync("Iets kleins");
        using var _ = visitor;

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Question(story.Id, Question.Discovery)), null);

        Assert.Equal(DossierLinks.Question(story.Id, Question.CoreWords), page.Url);
        Assert.Equal(1, (await FindAsync(school, story.Id)).Version);
    }

    [Fact]
    public async Task Edit_InTwoTabs_TellsTheSecondAndKeepsBothTexts()
    {
        var (visitor, school, story) = await StoryAsync("Zo begon het");
        using var _ = visitor;
        var first = await visitor.OpenAsync(DossierLinks.Edit(story.Id));
        var second = await visitor.OpenAsync(DossierLinks.Question(story.Id, Question.Story));
        await visitor.SubmitAsync(first, null, ("Form.Story", "Eerste tab"));

        var told = await visitor.SubmitAsync(second, null, ("Form.Story", "Tweede tab"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("Tweede tab", told.Value("Form.Story"));
        Assert.True(told.Says("Eerste tab"));
        Assert.Equal("Eerste tab", (await FindAsync(school, story.Id)).Story);

        await visitor.SubmitAsync(told, null);
        Assert.Equal("Tweede tab", (await FindAsync(school, story.Id)).Story);
        var versions = await visitor.OpenAsync(DossierLinks.Versions(story.Id));
        Assert.True(versions.Says("Eerste tab") && versions.Says("Zo begon het"));
    }

    [Fact]
    public async Task Remove_CanBeUndone()
    {
        var (visitor, school, story) = await StoryAsync("Weg ermee");
        using var _ = visitor;

        var timeline = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Experience(story.Id)), DossierLinks.Remove(story.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(DossierLinks.Experience(story.Id))).Status);
        Assert.True((await visitor.OpenAsync(DossierLinks.Removed)).Says("Weg ermee"));
        var back = await visitor.SubmitAsync(timeline, timeline.FlashUndo);

        Assert.True(back.Says("Weg ermee"));
        Assert.Null((await FindAsync(school, story.Id)).RemovedAt);
    }

    [Fact]
    public async Task Share_WithMentor_IsOneActAndUndoable()
    {
        var (visitor, school, story) = await StoryAsync("Om te delen");
        using var _ = visitor;
        var page = await visitor.OpenAsync(DossierLinks.Experience(story.Id));

        var shared = await visitor.SubmitAsync(page, DossierLinks.Share(story.Id), ("audience", "Mentor"));
        Assert.Equal(Audience.Mentor, (await FindAsync(school, story.Id)).Audience);
        await visitor.SubmitAsync(shared, shared.FlashUndo);

        Assert.Equal(Audience.OnlyMe, (await FindAsync(school, story.Id)).Audience);
    }

    [Theory]
    [InlineData("Everybody")]
    [InlineData("7")]
    [InlineData("")]
    public async Task Share_WithUnknownAudience_ChangesNothing(string audience)
    {
        var (visitor, school, story) = await StoryAsync("Niet te delen");
        using var _ = visitor;
        var page = await visitor.OpenAsync(DossierLinks.Experience(story.Id));

        var answer = await visitor.SubmitAsync(page, DossierLinks.Share(story.Id), ("audience", audience));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(Audience.OnlyMe, (await FindAsync(school, story.Id)).Audience);
    }

    [Fact]
    public async Task Step_LetGo_SaysWhyAndCanBeReopened()
    {
        var (visitor, school, story) = await StoryAsync("Met een stap");
        using var _ = visitor;
        var step = school.Step(story, "De bakker bellen");
        await school.SaveAsync();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.DropStep(step.Id)), DossierLinks.DropStep(step.Id),
            ("Form.Reason", "De bakker is gestopt"));
        Assert.True(page.Says("De bakker is gestopt"));
        await visitor.SubmitAsync(page, page.FlashUndo);

        Assert.True((await sample.App.InSchoolAsync(school.Id, db => db.NextSteps.SingleAsync(s => s.Id == step.Id))).IsOpen);
    }

    [Fact]
    public async Task Step_SameFormTwice_MakesOne()
    {
        var (visitor, school, story) = await StoryAsync("Met een stap");
        using var _ = visitor;
        var form = await visitor.OpenAsync(DossierLinks.NewStep(story.Id));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitAsync(form, null, ("Form.What", "Bellen"))));

        Assert.Equal(1, await sample.App.InSchoolAsync(school.Id, db => db.NextSteps.CountAsync(s => s.ExperienceId == story.Id)));
    }

    [Fact]
    public async Task Timeline_ManyExperiences_PagesWithoutLosingOne()
    {
        var (visitor, school, _) = await StoryAsync("De nieuwste", ahead: school =>
        {
            var learner = school.Learner("Veel", school.Group("4H9"));
            for (var i = 0; i < 45; i++) school.Experience(learner, $"Verhaal nummer {i:00}", on: school.Today.AddDays(-i / 3));
            return learner;
        });
        using var __ = visitor;
        var seen = new List<string>();

        var page = await visitor.OpenAsync(DossierLinks.Timeline);
        while (true)
        {
            seen.AddRange(page.Document.QuerySelectorAll(".timeline h3").Select(h => h.TextContent));
            Assert.InRange(page.Statements.Count, 1, 8);
            if (page.Document.QuerySelector(".pager a") is not { } older) break;
            page = await visitor.OpenAsync(older.GetAttribute("href")!);
        }

        Assert.Equal(46, seen.Count);
        Assert.Equal(46, seen.Distinct().Count());
    }

    [Fact]
    public async Task Timeline_Empty_TeachesTheFirstStep()
    {
        var school = GivenSchool.In(sample.App);
        var nobody = school.Learner("Nieuw", school.Group());
        await school.SaveAsync();
        using var visitor = await sample.App.SignInAsync(nobody);

        var page = await visitor.OpenAsync(DossierLinks.Timeline);

        Assert.True(page.Says("Hier begint jouw draad"));
        Assert.Contains(DossierLinks.Capture, page.Links);
    }

    private async Task<(Visitor, GivenSchool, Experience)> StoryAsync(string words, Func<GivenSchool, Someone>? ahead = null)
    {
        var school = GivenSchool.In(sample.App);
        var learner = ahead?.Invoke(school) ?? school.Learner("Sanne", school.Group());
        var story = school.Experience(learner, words, on: school.Today);
        await school.SaveAsync();
        return (await sample.App.SignInAsync(learner), school, story);
    }

    private Task<Experience> FindAsync(GivenSchool school, Guid id) =>
        sample.App.InSchoolAsync(school.Id, db => db.Experiences.AsNoTracking().SingleAsync(e => e.Id == id));
}
