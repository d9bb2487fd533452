using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>What a learner says about the five themes: said anew, put side by side, shared one by one.</summary>
public sealed class AboutMeTests(Sample sample)
{
    private static readonly string Good = AboutMeLinks.Theme(Themes.Qualities);

    [Fact]
    public async Task Index_NobodySaidAnything_AsksFiveQuestionsAndHasOneNextStep()
    {
        var (given, learner) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        var page = await visitor.OpenAsync(AboutMeLinks.Index);

        Assert.Equal(5, page.Document.QuerySelectorAll("article.card").Length);
        Assert.Single(page.Document.QuerySelectorAll(".next"));
        Assert.True(page.Says("Waar ben ik goed in, en hoe weet ik dat?"));
        Assert.InRange(page.Statements.Count, 1, 8);
        Assert.NotNull(given);
    }

    [Fact]
    public async Task Say_Twice_ShowsTheNewestAndKeepsTheOldest()
    {
        var (given, learner) = await LearnerAsync();
        var story = given.Experience(learner, "De mixer ging stuk en ik klopte door");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        await SayAsync(visitor, "Eerst dacht ik dit.", story.Id);
        var page = await SayAsync(visitor, "Nu zeg ik dat.");

        Assert.Equal("Bewaard. Alleen jij kunt het lezen.", page.Flash);
        Assert.Equal("Nu zeg ik dat.", page.Document.QuerySelector(".quote")!.TextContent);
        Assert.True(page.Says("Eerst dacht ik dit.") && page.Says("De mixer ging stuk"));
        var both = await visitor.OpenAsync(AboutMeLinks.ThenAndNow(Themes.Qualities));
        Assert.Equal(["Eerst dacht ik dit.", "Nu zeg ik dat."], both.Document.QuerySelectorAll(".two .quote").Select(q => q.TextContent));
    }

    [Fact]
    public async Task Say_SameFormTwice_MakesOne()
    {
        var (given, learner) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(learner);
        var form = await visitor.OpenAsync(AboutMeLinks.Say(Themes.Qualities));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitAsync(form, AboutMeLinks.Say(Themes.Qualities), ("Form.Text", "Dubbel"))));

        Assert.Single(await given.SaidByAsync(sample, learner));
    }

    [Fact]
    public async Task Say_Nothing_AsksAtTheField()
    {
        var (_, learner) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(AboutMeLinks.Say(Themes.Work)), AboutMeLinks.Say(Themes.Work), ("Form.Text", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Text"));
    }

    [Fact]
    public async Task Say_RestingOnSomebodyElsesStory_LeavesThatOut()
    {
        var (given, learner) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        await SayAsync(visitor, "Dit is van mij.", sample.Here.BramsShared.Id);

        Assert.Empty((await given.SaidByAsync(sample, learner)).Single().Stories);
    }

    [Fact]
    public async Task Say_MoreThanFiveStories_IsRefusedAndNothingIsLost()
    {
        var (given, learner) = await LearnerAsync();
        var stories = Enumerable.Range(1, 6).Select(i => given.Experience(learner, $"Verhaal {i}")).ToArray();
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        var page = await SayAsync(visitor, "Te veel bewijs", [.. stories.Select(s => s.Id)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Te veel bewijs", page.Value("Form.Text"));
        Assert.Empty(await given.SaidByAsync(sample, learner));
    }

    [Fact]
    public async Task Ask_AnswerBecomesAStoryAboutTheTheme_AndNothingElseIsKept()
    {
        var (given, learner) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(learner);
        var address = AboutMeLinks.Ask(Themes.Network, 2);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(address), address, ("Form.Story", "Mijn buurvrouw gaf me een tip."));

        Assert.True(page.Says("Mijn buurvrouw gaf me een tip."));
        var story = await sample.App.InSchoolAsync(given.Id, db => db.Experiences.Include(e => e.Versions).SingleAsync(e => e.LearnerId == learner.Id));
        Assert.Equal((Themes.Network, Audience.OnlyMe), (story.Themes, story.Audience));
        Assert.Empty(story.Versions);
        Assert.Empty(await given.SaidByAsync(sample, learner));
    }

    [Fact]
    public async Task Ask_Another_LeadsRoundAndWritesNothing()
    {
        var (given, learner) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(learner);
        var seen = new HashSet<string>();

        var page = await visitor.OpenAsync(AboutMeLinks.Ask(Themes.Qualities, 1));
        for (var i = 0; i < 20 && seen.Add(page.Heading!); i++)
        {
            Assert.DoesNotContain(page.Statements, s => s.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase));
            page = await visitor.OpenAsync(page.Document.QuerySelector(".actions a.btn")!.GetAttribute("href")!);
        }

        Assert.InRange(seen.Count, 6, 20);
        Assert.NotNull(given);
    }

    [Theory]
    [InlineData("/dossier/over-mij/onzin")]
    [InlineData("/dossier/over-mij/goed-in/vraag/0")]
    [InlineData("/dossier/over-mij/goed-in/vraag/99")]
    [InlineData("/dossier/over-mij/onzin/nieuw")]
    [InlineData("/dossier/over-mij/onzin/toen-en-nu")]
    public async Task Address_ThatIsNone_IsNotFound(string address)
    {
        using var visitor = await sample.App.SignInAsync(sample.Here.Sem);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData(Track.Pro, "Wat kan ik goed?")]
    [InlineData(Track.Mbo4, "Wat vind ik belangrijk in mijn werk en in mijn leven?")]
    public async Task Guide_FollowsTheTrack(Track track, string question)
    {
        var given = GivenSchool.In(sample.App);
        var learner = given.Learner("Ilse", given.Group("A1", given.Department("Afdeling", track)));
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        Assert.True((await visitor.OpenAsync(AboutMeLinks.Index)).Says(question));
    }

    [Fact]
    public async Task Remove_CanBeUndone()
    {
        var (given, learner) = await LearnerAsync();
        var words = given.Said(learner, Themes.Qualities, "Toch maar niet");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(Good), AboutMeLinks.Remove(words.Id));
        Assert.Equal(AboutMeLinks.PutBack(words.Id), page.FlashUndo);
        page = await visitor.SubmitAsync(page, AboutMeLinks.PutBack(words.Id));

        Assert.Equal("Toch maar niet", page.Document.QuerySelector(".quote")?.TextContent);
    }

    [Fact]
    public async Task Shared_MentorSeesWhatIsShared_AndOnlySharedStories_AndTheLearnerSeesTheReading()
    {
        var here = sample.Here;
        using var mentor = await sample.App.SignInAsync(here.Mentor);

        var page = await mentor.OpenAsync(AboutMeLinks.OfLearner(here.Noor.Id));

        Assert.True(page.Says(here.SaidToMentor.Text) && page.Says(here.SaidAtHome.Text) && page.Says(here.Shared.Heading));
        Assert.False(page.Says(here.SaidPrivately.Text) || page.Says(here.Private.Heading));
        Assert.InRange(page.Statements.Count, 1, 8);
        Assert.True(await sample.App.InSchoolAsync(here.Given.Id, db => db.Readings.AnyAsync(r => r.ReaderId == here.Mentor.Id && r.LearnerId == here.Noor.Id && r.ReaderRole == Role.Mentor)));
        Assert.True((await mentor.OpenAsync(GuidanceLinks.Learner(here.Noor.Id))).Says("In eigen woorden van Noor"));
    }

    [Fact]
    public async Task Shared_GuardianSeesWhatWasOpenedToHomeOnly()
    {
        var here = sample.Here;
        using var guardian = await sample.App.SignInAsync(here.Guardian);

        var page = await guardian.OpenAsync(AboutMeLinks.OfChild(here.Noor.Id));

        Assert.True(page.Says(here.SaidAtHome.Text) && page.Says(here.Home.Heading));
        Assert.False(page.Says(here.SaidToMentor.Text) || page.Says(here.SaidPrivately.Text));
    }

    [Fact]
    public async Task Share_OpensOneEntryAndNoOther()
    {
        var (given, learner) = await LearnerAsync();
        var one = given.Said(learner, Themes.Work, "Dit mag");
        given.Said(learner, Themes.Work, "Dit niet");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(learner);

        await visitor.SubmitAsync(await visitor.OpenAsync(AboutMeLinks.Share(one.Id)), AboutMeLinks.Share(one.Id), ("audience", "Mentor"));

        var said = await given.SaidByAsync(sample, learner);
        Assert.Equal([one.Id], said.Where(w => w.Audience == Audience.Mentor).Select(w => w.Id));
    }

    private async Task<(GivenSchool Given, Someone Learner)> LearnerAsync()
    {
        var given = GivenSchool.In(sample.App);
        var learner = given.Learner("Sanne", given.Group());
        await given.SaveAsync();
        return (given, learner);
    }

    private static async Task<Testing.Html.Page> SayAsync(Testing.Html.Visitor visitor, string text, params Guid[] stories)
    {
        var form = await visitor.OpenAsync(AboutMeLinks.Say(Themes.Qualities));
        return await visitor.SubmitAsync(form, AboutMeLinks.Say(Themes.Qualities),
            [("Form.Text", text), .. stories.Select(s => ("Form.Stories", (string?)s.ToString()))]);
    }
}

internal static class SaidQueries
{
    public static Task<List<OwnWords>> SaidByAsync(this GivenSchool given, Sample sample, Someone learner) =>
        sample.App.InSchoolAsync(given.Id, db => db.OwnWords.Include(w => w.Stories).Where(w => w.LearnerId == learner.Id).ToListAsync());
}
