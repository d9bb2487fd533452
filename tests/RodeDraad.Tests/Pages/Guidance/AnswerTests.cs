using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Guidance;

/// <summary>Answering a shared story: once, unchanged, only by those who may, and never at the cost of what was typed.</summary>
public sealed class AnswerTests(Sample sample)
{
    private const string Hostile = "<script>alert(1)</script> \"&'{{0}} ${x} <b>vet</b>";

    [Fact]
    public async Task Answer_StandsWithTheStory_AndCanBeTakenBackAndPutBack()
    {
        var (given, learner, mentor, story) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        var saved = await AnswerAsync(visitor, learner, story, "Wat maakte dat je bleef?");
        Assert.True(saved.Says("Wat maakte dat je bleef?"));
        Assert.NotNull(saved.Flash);
        Assert.False((await visitor.OpenAsync(GuidanceLinks.GroupWaiting(await GroupOfAsync(given)))).Says(learner.Name));

        var back = await visitor.SubmitAsync(saved, saved.FlashUndo);
        Assert.False(back.Says("Wat maakte dat je bleef?"));
        var again = await visitor.SubmitAsync(back, back.FlashUndo);
        Assert.True(again.Says("Wat maakte dat je bleef?"));
    }

    [Fact]
    public async Task DoubleClick_MakesOneAnswer()
    {
        var (given, learner, mentor, story) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var url = GuidanceLinks.Story(learner.Id, story.Id);
        var form = await visitor.OpenAsync(url);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SubmitOnceAsync(form, url, ("Form.Text", "Eén keer"))));

        Assert.All(sent, page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Equal(1, await sample.App.InSchoolAsync(given.Id, db => db.Answers.CountAsync(a => a.ExperienceId == story.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    public async Task EmptyAnswer_SaysWhatToDo(string text)
    {
        var (_, learner, mentor, story) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        var page = await AnswerAsync(visitor, learner, story, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Text"));
    }

    [Fact]
    public async Task TooLongAnswer_IsRefused_AndKept()
    {
        var (_, learner, mentor, story) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var text = new string('a', Answer.TextMaxLength + 1);

        var page = await AnswerAsync(visitor, learner, story, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(text, page.Value("Text"));
    }

    [Fact]
    public async Task LongestAnswer_WithLineEnds_Fits()
    {
        var (_, learner, mentor, story) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var text = "a\r\nb" + new string('c', Answer.TextMaxLength - 3);

        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(visitor, learner, story, text)).Status);
    }

    [Fact]
    public async Task HostileText_IsShownUnchanged_AndNeverMarkup()
    {
        var (given, learner, mentor, _) = await ArrangeAsync();
        var story = given.Experience(learner, Hostile, Audience.Home);
        story.NameCoreWords(["<i>woord</i>"], FakeClock.Start.UtcDateTime);
        given.Step(story, "<img src=x onerror=alert(1)>");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        var page = await AnswerAsync(visitor, learner, story, Hostile);

        Assert.True(page.Says(Hostile));
        Assert.Equal(Hostile, page.Document.QuerySelector(".answer .words")!.TextContent);
        Assert.Equal(Hostile, page.Document.QuerySelector(".words.first")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("main script, main img, main b:not(.face):not(header b), main i"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(GuidanceLinks.Learner(learner.Id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(GuidanceLinks.Group(await GroupOfAsync(given)))).Status);
    }

    [Fact]
    public async Task SharingEndedWhileTyping_KeepsTheText_AndStoresNothing()
    {
        var (given, learner, mentor, story) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var url = GuidanceLinks.Story(learner.Id, story.Id);
        var form = await visitor.OpenAsync(url);
        await GuidanceAccessTests.ShareAsync(sample.App, given, story.Id, Audience.OnlyMe);

        var page = await visitor.SubmitOnceAsync(form, url, ("Form.Text", "Dit typte ik net"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.True(page.Says("Dit typte ik net"));
        Assert.DoesNotContain("Een dag op de boot", page.Body, StringComparison.Ordinal);
        Assert.Equal(0, await sample.App.InSchoolAsync(given.Id, db => db.Answers.CountAsync(a => a.ExperienceId == story.Id)));
    }

    [Fact]
    public async Task PostWithoutEverHavingRead_IsNotFound()
    {
        var (given, learner, mentor, story) = await ArrangeAsync();
        var hidden = given.Experience(learner, "Nooit gedeeld");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var form = await visitor.OpenAsync(GuidanceLinks.Story(learner.Id, story.Id));
        var fields = Page.FieldsOf(form.Form(GuidanceLinks.Story(learner.Id, story.Id))).Where(f => f.Name != "Form.Text").Append(("Form.Text", "Raden")).ToList();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(GuidanceLinks.Story(learner.Id, hidden.Id), fields)).Status);
    }

    [Fact]
    public async Task OnlyTheAuthor_ChangesAnAnswer()
    {
        var (given, learner, mentor, story) = await ArrangeAsync();
        var counsellor = given.Counsellor(given.Department());
        var answer = given.Answer(story, mentor, "Van de mentor");
        await given.SaveAsync();
        using var other = await sample.App.SignInAsync(counsellor);
        using var author = await sample.App.SignInAsync(mentor);

        var asOther = await other.OpenAsync(GuidanceLinks.Story(learner.Id, story.Id));
        Assert.True(asOther.Says("Van de mentor"));
        Assert.DoesNotContain(GuidanceLinks.EditAnswer(answer.Id), asOther.Links);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(GuidanceLinks.EditAnswer(answer.Id))).Status);
        var token = Page.FieldsOf(asOther.Form(GuidanceLinks.Story(learner.Id, story.Id))).Where(f => f.Name == "_form").ToList();
        foreach (var url in new[] { GuidanceLinks.EditAnswer(answer.Id), GuidanceLinks.WithdrawAnswer(answer.Id), GuidanceLinks.PutBackAnswer(answer.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(url, [.. token, ("Form.Version", "1"), ("Form.Text", "Overschreven")])).Status);

        var edit = await author.OpenAsync(GuidanceLinks.EditAnswer(answer.Id));
        var changed = await author.SubmitAsync(edit, GuidanceLinks.EditAnswer(answer.Id), ("Form.Text", "Beter gezegd"));
        Assert.True(changed.Says("Beter gezegd"));
    }

    [Fact]
    public async Task TwoWindows_TheSecondIsTold_AndKeepsTheText()
    {
        var (given, _, mentor, story) = await ArrangeAsync();
        var answer = given.Answer(story, mentor, "Eerste versie");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var url = GuidanceLinks.EditAnswer(answer.Id);
        var (one, two) = (await visitor.OpenAsync(url), await visitor.OpenAsync(url));

        await visitor.SubmitAsync(one, url, ("Form.Text", "Uit het eerste venster"));
        var told = await visitor.SubmitOnceAsync(two, url, ("Form.Text", "Uit het tweede venster"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.True(told.Says("Uit het eerste venster"));
        Assert.Equal("Uit het tweede venster", told.Value("Text"));
        Assert.True((await visitor.SubmitAsync(told, url)).Says("Uit het tweede venster"));
    }

    private async Task<(GivenSchool Given, Someone Learner, Someone Mentor, Experience Story)> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var learner = given.Learner("Roos", group);
        var mentor = given.Mentor(group);
        var story = given.Experience(learner, "Een dag op de boot", Audience.Mentor);
        await given.SaveAsync();
        return (given, learner, mentor, story);
    }

    private Task<Guid> GroupOfAsync(GivenSchool given) => sample.App.InSchoolAsync(given.Id, db => db.Groups.Select(g => g.Id).SingleAsync());

    private static async Task<Page> AnswerAsync(Visitor visitor, Someone learner, Experience story, string text)
    {
        var url = GuidanceLinks.Story(learner.Id, story.Id);
        return await visitor.SubmitAsync(await visitor.OpenAsync(url), url, ("Form.Text", text));
    }
}
