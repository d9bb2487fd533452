using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Drafts;

/// <summary>What is typed and not saved is kept, offered back, and seen by nobody but its writer.</summary>
public sealed class DraftPagesTests(Sample sample)
{
    private const string Half = "Ik stond bij de drukker en toen";

    [Fact]
    public async Task Keep_Capture_IsOfferedOnTheTimelineAndOnThePage()
    {
        var (sanne, _) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();

        var kept = await KeepAsync(visitor, id, Draft.Capture, Half);

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        var timeline = await visitor.OpenAsync(DossierLinks.Timeline);
        Assert.True(timeline.Says("Nog niet bewaard"));
        Assert.Contains(Half, timeline.Body, StringComparison.Ordinal);
        var capture = await visitor.OpenAsync(DossierLinks.Capture);
        Assert.True(capture.Says("Je was hier nog mee bezig"));
        Assert.NotEqual(Half, capture.Value("Form.Story"));
    }

    [Fact]
    public async Task Take_Capture_FillsTheFormAndSavingRemovesTheDraft()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, Draft.Capture, Half);

        var taken = await visitor.OpenAsync((await visitor.OpenAsync(DossierLinks.Timeline)).Link(Half));
        Assert.Equal(Half, taken.Value("Form.Story"));
        Assert.Equal(id.ToString(), taken.Value("Form.Id"));
        var saved = await visitor.SubmitAsync(taken, DossierLinks.Capture, ("Form.Story", Half + " mocht ik zelf drukken."));

        Assert.True(saved.Says("mocht ik zelf drukken"));
        Assert.Empty(await DraftsAsync(school, sanne));
        Assert.False((await visitor.OpenAsync(DossierLinks.Timeline)).Says("Nog niet bewaard"));
    }

    [Fact]
    public async Task Take_AfterTheStoryChanged_ShowsBothTexts()
    {
        var (sanne, school) = await LearnerAsync();
        var story = school.Experience(sanne, "Eerste woorden");
        await school.SaveAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, $"verhaal/{story.Id}", "Woorden van de telefoon", address: DossierLinks.Edit(story.Id), version: 1);
        await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Edit(story.Id)), DossierLinks.Edit(story.Id), ("Form.Story", "Woorden van de laptop"));

        var page = await visitor.OpenAsync($"{DossierLinks.Edit(story.Id)}?concept={id}");

        Assert.Equal("Woorden van de telefoon", page.Value("Form.Story"));
        Assert.True(page.Says("Intussen is dit veranderd"));
        Assert.True(page.Says("Woorden van de laptop"));
    }

    [Fact]
    public async Task Take_TickedAndUnticked_ComesBackAsItWas()
    {
        var (sanne, school) = await LearnerAsync();
        var story = school.Experience(sanne, "Eerste woorden");
        await school.SaveAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, $"vraag/{story.Id}/6", fields: """{"Form.Themes":["Work","Network"]}""", address: DossierLinks.Question(story.Id, Question.Themes));

        var page = await visitor.OpenAsync($"{DossierLinks.Question(story.Id, Question.Themes)}?concept={id}");

        Assert.Equal(["Work", "Network"], page.Document.QuerySelectorAll("input[name='Form.Themes'][checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Keep_EqualToWhatIsStored_IsNotOffered()
    {
        var (sanne, school) = await LearnerAsync();
        var story = school.Experience(sanne, "Staat er al");
        await school.SaveAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        await KeepAsync(visitor, Guid.NewGuid(), $"verhaal/{story.Id}", "Staat er al", version: 1);

        Assert.False((await visitor.OpenAsync(DossierLinks.Edit(story.Id))).Says("Je was hier nog mee bezig"));
    }

    [Fact]
    public async Task Keep_OnTwoDevices_TellsTheSecondAndOverwritesNothing()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, Draft.Capture, "Eerst samen");
        await KeepAsync(visitor, id, Draft.Capture, "Op de telefoon verder", revision: 1);

        var second = await KeepAsync(visitor, id, Draft.Capture, "Op de laptop verder", revision: 1);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Op de telefoon verder", second.Body, StringComparison.Ordinal);
        Assert.Equal("Op de telefoon verder", Assert.Single(await DraftsAsync(school, sanne)).Heading);
        await KeepAsync(visitor, id, Draft.Capture, "Op de laptop verder", revision: 1, leaving: true);
        Assert.Equal(["Op de laptop verder", "Op de telefoon verder"], (await DraftsAsync(school, sanne)).Select(d => d.Heading).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Keep_EmptiedForm_RemovesTheDraft()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, Draft.Capture, Half);

        await KeepAsync(visitor, id, Draft.Capture, "", revision: 1);

        Assert.Empty(await DraftsAsync(school, sanne));
    }

    [Fact]
    public async Task Remove_CanBeTakenBack()
    {
        var (sanne, _) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, Draft.Capture, Half);

        var removed = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Timeline), DraftLinks.Remove(id));
        Assert.False((await visitor.OpenAsync(DossierLinks.Timeline)).Says(Half));
        await visitor.SubmitAsync(removed, DraftLinks.PutBack(id));

        Assert.True((await visitor.OpenAsync(DossierLinks.Timeline)).Says(Half));
    }

    [Fact]
    public async Task Keep_OfSomebodyElse_IsSeenByNobodyAndCannotBeTouched()
    {
        var (sanne, school) = await LearnerAsync();
        var other = school.Learner("Daan", school.Group("4H3"));
        await school.SaveAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        using var stranger = await sample.App.SignInAsync(other);
        var id = Guid.NewGuid();
        await KeepAsync(visitor, id, Draft.Capture, Half);

        Assert.Equal(HttpStatusCode.NotFound, (await KeepAsync(stranger, id, Draft.Capture, "Ingebroken", revision: 1)).Status);
        Assert.NotEqual(Half, (await stranger.OpenAsync($"{DossierLinks.Capture}?concept={id}")).Value("Form.Story"));
        Assert.Equal(Half, Assert.Single(await DraftsAsync(school, sanne)).Heading);
    }

    [Fact]
    public async Task Keep_NotSignedIn_IsToldToAScript()
    {
        using var stranger = sample.App.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, DraftLinks.Keep) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Accept.ParseAdd("application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("https://elders.test/x", "/")]
    [InlineData("//elders.test/x", "/")]
    [InlineData("/dossier/nieuw?woorden=geheim&stap=0199aaaa-0000-7000-8000-000000000000", "/dossier/nieuw?stap=0199aaaa-0000-7000-8000-000000000000")]
    public async Task Keep_Address_IsLocalAndCarriesNoWords(string sent, string expected)
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        await KeepAsync(visitor, Guid.NewGuid(), Draft.Capture, Half, address: sent);

        Assert.Equal(expected, Assert.Single(await DraftsAsync(school, sanne)).Address);
    }

    [Fact]
    public async Task Keep_AHundredThousandCharacters_IsKeptWholeAndOfferedBack()
    {
        var (sanne, school) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);
        var story = string.Concat(Enumerable.Repeat("Nog een zin. ", 7_700));

        await KeepAsync(visitor, Guid.NewGuid(), Draft.Capture, story);
        var page = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture, ("Form.Story", story));

        Assert.Contains("20000", page.FieldError("Story"), StringComparison.Ordinal);
        Assert.Equal(story, page.Value("Form.Story"));
        Assert.Equal(story, Assert.Single(await DraftsAsync(school, sanne)).Read().Values["Form.Story"][0]);
        Assert.Null(page.Document.QuerySelector("textarea[maxlength]"));
    }

    [Fact]
    public async Task Keep_AnswerOfAMentor_IsOfferedToThatMentorOnly()
    {
        var (sanne, school) = await LearnerAsync();
        var group = school.Group("4H9");
        school.Enrol(sanne, group);
        var mentor = school.Mentor(group);
        var story = school.Experience(sanne, "Gedeeld verhaal", Audience.Mentor);
        await school.SaveAsync();
        using var ans = await sample.App.SignInAsync(mentor);
        await KeepAsync(ans, Guid.NewGuid(), $"antwoord/{story.Id}", fields: """{"Form.Text":["Wat mooi dat je"]}""", address: GuidanceLinks.Story(sanne.Id, story.Id));

        Assert.True((await ans.OpenAsync(GuidanceLinks.Story(sanne.Id, story.Id))).Says("Wat mooi dat je"));
        using var visitor = await sample.App.SignInAsync(sanne);
        Assert.False((await visitor.OpenAsync(DossierLinks.Experience(story.Id))).Says("Wat mooi dat je"));
    }

    [Fact]
    public async Task EraseOld_AfterThirtyDays_LeavesNewerOnes()
    {
        await using var app = await TestApp.StartAsync();
        var school = GivenSchool.In(app);
        var learner = school.Learner("Sanne", school.Group());
        school.Draft(learner, Draft.Capture, "Lang geleden");
        await school.SaveAsync();
        app.Clock.Pass(TimeSpan.FromDays(DraftKeeping.DaysKept + 1));
        school.Draft(learner, Draft.Capture, "Net getypt");
        await school.SaveAsync();

        await app.InSchoolAsync(school.Id, db => DraftKeeping.EraseOldAsync(db, app.Clock, CancellationToken.None));

        Assert.Equal("Net getypt", Assert.Single(await app.InSchoolAsync(school.Id, db => db.Drafts.ToListAsync())).Heading);
    }

    [Fact]
    public async Task Words_OfADraft_AreNeverLogged()
    {
        var (sanne, _) = await LearnerAsync();
        using var visitor = await sample.App.SignInAsync(sanne);

        await KeepAsync(visitor, Guid.NewGuid(), Draft.Capture, "Kwikzilver geheim concept");
        await KeepAsync(visitor, Guid.NewGuid(), Draft.Capture, "Kwikzilver " + new string('x', 500_000));

        Assert.Empty(sample.App.Log.Mentioning("Kwikzilver"));
    }

    private static async Task<Page> KeepAsync(
        Visitor visitor, Guid id, string key, string? story = null, int revision = 0, string address = "/dossier/nieuw", int version = 0, string? fields = null, bool leaving = false)
    {
        var token = (await visitor.OpenAsync("/account")).Value("_form");
        return await visitor.PostAsync(DraftLinks.Keep,
        [
            ("_form", token), ("id", id.ToString()), ("key", key), ("address", address), ("version", $"{version}"), ("revision", $"{revision}"),
            ("fields", fields ?? JsonSerializer.Serialize(new Dictionary<string, string[]> { ["Form.Story"] = [story!] })), ("leaving", leaving ? "true" : "false"),
        ]);
    }

    private async Task<(Someone, GivenSchool)> LearnerAsync()
    {
        var school = GivenSchool.In(sample.App);
        var learner = school.Learner("Sanne", school.Group());
        await school.SaveAsync();
        return (learner, school);
    }

    private Task<List<Draft>> DraftsAsync(GivenSchool school, Someone who) =>
        sample.App.InSchoolAsync(school.Id, db => db.Drafts.AsNoTracking().Where(d => d.PersonId == who.Id).ToListAsync());
}
