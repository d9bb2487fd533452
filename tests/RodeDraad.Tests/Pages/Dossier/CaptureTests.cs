using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

public sealed class CaptureTests(Sample sample)
{
    [Fact]
    public async Task Post_FewWords_SavesForTheLearnerAlone()
    {
        var (sanne, school) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture,
            ("Form.Story", "Ik mocht meekijken bij de drukker"));

        Assert.True(page.Says("Ik mocht meekijken bij de drukker"));
        Assert.Contains("Alleen jij", page.Flash, StringComparison.Ordinal);
        var saved = Assert.Single(await StoriesAsync(school, sanne));
        Assert.Equal((Audience.OnlyMe, school.Today), (saved.Audience, saved.HappenedOn));
    }

    [Fact]
    public async Task Post_FromTheStartPage_Saves()
    {
        var (sanne, _) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/"), DossierLinks.Capture, ("Form.Story", "Snel iets"));

        Assert.True(page.Says("Snel iets"));
    }

    [Fact]
    public async Task Post_Nothing_AsksForWordsAtTheField()
    {
        var (sanne, _) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture, ("Form.Story", "  "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Story"));
    }

    [Fact]
    public async Task Post_TooLongAStory_IsRefusedAndStillThere()
    {
        var (sanne, _) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);
        var story = new string('x', Experience.TextMaxLength + 1);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture, ("Form.Story", story));

        Assert.Contains("20000", page.FieldError("Story"), StringComparison.Ordinal);
        Assert.Equal(story, page.Value("Form.Story"));
    }

    [Fact]
    public async Task Post_UnreadableDay_KeepsWhatWasTyped()
    {
        var (sanne, _) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture,
            ("Form.Story", "Een dag mee"), ("Form.HappenedOn", "31-02-2026"));

        Assert.NotNull(page.FieldError("HappenedOn"));
        Assert.Equal("Een dag mee", page.Value("Form.Story"));
    }

    [Fact]
    public async Task Post_SameFormTwice_MakesOne()
    {
        var (sanne, school) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);
        var form = await visitor.OpenAsync(DossierLinks.Capture);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SubmitAsync(form, DossierLinks.Capture, ("Form.Story", "Dubbelklik"))));

        Assert.Single(await StoriesAsync(school, sanne));
    }

    [Fact]
    public async Task Post_DayToCome_MakesAPlan()
    {
        var (sanne, school) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);

        await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture,
            ("Form.Story", "Kijken bij de brandweer"), ("Form.HappenedOn", school.Today.AddDays(5).ToString("yyyy-MM-dd")));

        var plan = Assert.Single(await StoriesAsync(school, sanne));
        Assert.Equal("Kijken bij de brandweer", plan.Goal);
        Assert.Equal(Stage.Planned, plan.StageWhen(ledToExperience: false));
    }

    [Fact]
    public async Task Post_AfterATakenStep_ShowsTheChain()
    {
        var (sanne, school) = await LearnerAsync("Sanne");
        var first = school.Experience(sanne, "Gastles van een kok");
        var step = school.Step(first, "Een avond meekoken");
        await school.SaveAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        var capture = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Experience(first.Id)), DossierLinks.TakeStep(step.Id));
        Assert.True(capture.Says("Een avond meekoken"));
        var next = await visitor.SubmitAsync(capture, DossierLinks.CaptureAfter(step.Id), ("Form.Story", "De keuken was heet en snel"));

        Assert.True(next.Says("Volgde uit Gastles van een kok"));
        var before = await visitor.OpenAsync(DossierLinks.Experience(first.Id));
        Assert.True(before.Says("De keuken was heet en snel"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("{{7*7}} ${7*7} <%= 7*7 %>")]
    [InlineData("'; drop table experiences; --")]
    [InlineData("مرحبا بالعالم \u202E txt.exe")]
    [InlineData("Zalgo Z̴a̸l̷g̶o and 🏳️‍🌈 and \ud83d\ude00")]
    public async Task Post_HostileText_IsStoredAndShownUnchanged(string story)
    {
        var (sanne, school) = await LearnerAsync("Sanne");
        using var visitor = await sample.App.SignInAsync(sanne);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture, ("Form.Story", story));

        Assert.Equal(story, Assert.Single(await StoriesAsync(school, sanne)).Story);
        Assert.Equal(story, page.Document.QuerySelector(".words.first")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img"));
        Assert.Empty(sample.App.Log.Mentioning(story));
    }

    private async Task<(Someone, GivenSchool)> LearnerAsync(string name)
    {
        var school = GivenSchool.In(sample.App);
        var learner = school.Learner(name, school.Group());
        await school.SaveAsync();
        return (learner, school);
    }

    private Task<List<Experience>> StoriesAsync(GivenSchool school, Someone learner) =>
        sample.App.InSchoolAsync(school.Id, db => db.Experiences.AsNoTracking().Where(e => e.LearnerId == learner.Id).ToListAsync());
}
