using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>The bank as a school has it: everybody who talks reads it, a counsellor adds and hides.</summary>
public sealed class QuestionPagesTests(Sample sample)
{
    private static readonly BankQuestion First = QuestionBank.Shipped.In("nl").First(q => q.Suits(LevelOf.Ordinary));

    [Fact]
    public async Task Bank_ForAMentor_ShowsAndFindsQuestions_WithoutButtonsToChangeIt()
    {
        var (_, mentor, _) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        var page = await visitor.OpenAsync(QuestionLinks.Bank);
        var found = await visitor.OpenAsync($"{QuestionLinks.Bank}?zoek=CAMERA");

        Assert.True(page.Says(First.Text));
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
        Assert.Single(found.Document.QuerySelectorAll(".items > li"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(QuestionLinks.Hidden)).Status);
    }

    [Fact]
    public async Task PersonalQuestion_StandsFirstInPreparationAndTalk_OfItsMentorAlone()
    {
        var (given, mentor, counsellor) = await ArrangeAsync();
        var talk = given.Running(given.Learner("Noor", given.First<Group>()), mentor);
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        await AddAsync(visitor, "Wat rook je daar?");
        using var other = await sample.App.SignInAsync(counsellor);

        var prepared = await visitor.OpenAsync(ConversationLinks.Prepare(talk.Id));
        var held = await visitor.OpenAsync(ConversationLinks.Hold(talk.Id));

        Assert.Equal("Wat rook je daar?", prepared.Document.QuerySelector("label.choice span")!.TextContent);
        Assert.Equal("Wat rook je daar?", held.Document.QuerySelector(".ask b")!.TextContent);
        Assert.False((await other.OpenAsync(ConversationLinks.Hold(talk.Id))).Says("Wat rook je daar?"));
        Assert.False((await other.OpenAsync(QuestionLinks.Bank)).Says("Wat rook je daar?"));
        Assert.True(held.Statements.Count <= 8, held.Describe());
    }

    [Fact]
    public async Task SchoolBank_IsWhatAConversationAsksFrom_ForTheLearnerToo()
    {
        var (given, mentor, counsellor) = await ArrangeAsync();
        var noor = given.Learner("Noor", given.First<Group>());
        var talk = given.Running(noor, mentor);
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);
        await visitor.SubmitAsync(await visitor.OpenAsync(QuestionLinks.Bank), QuestionLinks.Hide(First.Code));
        await AddAsync(visitor, "Wat lag er in je kluisje?");

        foreach (var who in new[] { mentor, noor })
        {
            using var reader = await sample.App.SignInAsync(who);
            var page = await reader.OpenAsync(ConversationLinks.Hold(talk.Id));
            Assert.False(page.Says(First.Text));
            Assert.True(page.Says("Wat lag er in je kluisje?"));
            Assert.Equal(who == mentor, page.Document.QuerySelectorAll("aside details ol li").Length == 10);
        }
    }

    [Fact]
    public async Task OfferedQuestion_BecomesTheSchools_AndGoesBack()
    {
        var (_, mentor, counsellor) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var page = await AddAsync(visitor, "Wat rook je daar?");
        var edit = page.Document.QuerySelector(".items a.btn")!.GetAttribute("href")!;
        using var school = await sample.App.SignInAsync(counsellor);
        Assert.False((await school.OpenAsync(QuestionLinks.Bank)).Says("Wat rook je daar?"));

        var id = Guid.Parse(edit.Split('/')[^1]);
        await visitor.SubmitAsync(await visitor.OpenAsync(edit), QuestionLinks.Offer(id));
        var adopted = await school.SubmitAsync(await school.OpenAsync(QuestionLinks.Bank), QuestionLinks.Adopt(id));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(edit)).Status);
        Assert.Equal(HttpStatusCode.OK, (await school.GetAsync(edit)).Status);
        await school.SubmitAsync(adopted, adopted.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(edit)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await school.GetAsync(edit)).Status);
    }

    [Fact]
    public async Task Counsellor_AddsAQuestion_AndTheMentorIsOfferedItFirst()
    {
        var (given, mentor, counsellor) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);
        var added = await AddAsync(visitor, "Wat lag er in je kluisje?");
        using var reader = await sample.App.SignInAsync(mentor);

        Assert.NotNull(added.FlashUndo);
        Assert.True((await reader.OpenAsync(QuestionLinks.Bank)).Says("Wat lag er in je kluisje?"));

        await visitor.SubmitAsync(added, added.FlashUndo);
        Assert.False((await reader.OpenAsync(QuestionLinks.Bank)).Says("Wat lag er in je kluisje?"));
        Assert.Equal(1, await sample.App.InSchoolAsync(given.Id, db => db.SchoolQuestions.CountAsync()));
    }

    [Theory]
    [InlineData("Waarom ging je weg?")]
    [InlineData("  ")]
    public async Task Question_WithWhyOrWithoutWords_IsRefusedKindly(string text)
    {
        var (_, _, counsellor) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);

        var page = await AddAsync(visitor, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Text"));
    }

    [Fact]
    public async Task DoubleClick_MakesOneQuestion()
    {
        var (given, _, counsellor) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);
        var form = await visitor.OpenAsync(QuestionLinks.New);

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitOnceAsync(form, QuestionLinks.New, ("Form.Text", "Eén keer?"), ("Form.Phase", "Act"))));

        Assert.All(sent, page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Equal(1, await sample.App.InSchoolAsync(given.Id, db => db.SchoolQuestions.CountAsync()));
    }

    [Fact]
    public async Task TwoTabs_TheSecondIsToldAndKeepsItsWords()
    {
        var (given, _, counsellor) = await ArrangeAsync();
        var question = given.Add(SchoolQuestion.Of(Id.New(), given.Id, counsellor.Id, sample.App.Clock.Now()));
        question.Say(new QuestionWords("Wat zag je?", Phase.LookBack, Themes.None, Levels.None));
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);
        var (one, two) = (await visitor.OpenAsync(QuestionLinks.Edit(question.Id)), await visitor.OpenAsync(QuestionLinks.Edit(question.Id)));

        await visitor.SubmitAsync(one, QuestionLinks.Edit(question.Id), ("Form.Text", "Wat hoorde je?"));
        var late = await visitor.SubmitAsync(two, QuestionLinks.Edit(question.Id), ("Form.Text", "Wat rook je?"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.True(late.Says("Wat hoorde je?"));
        Assert.Equal("Wat rook je?", late.Value("Form.Text"));
    }

    [Fact]
    public async Task HiddenQuestion_IsGoneForTheSchoolOnly_AndCanBeShownAgain()
    {
        var (_, mentor, counsellor) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(counsellor);
        using var reader = await sample.App.SignInAsync(mentor);
        using var elsewhere = await sample.App.SignInAsync(sample.Elsewhere.Mentor);

        var hidden = await visitor.SubmitAsync(await visitor.OpenAsync(QuestionLinks.Bank), QuestionLinks.Hide(First.Code));

        Assert.False((await reader.OpenAsync(QuestionLinks.Bank)).Says(First.Text));
        Assert.True((await elsewhere.OpenAsync(QuestionLinks.Bank)).Says(First.Text));
        Assert.True((await visitor.OpenAsync(QuestionLinks.Hidden)).Says(First.Text));
        await visitor.SubmitAsync(hidden, hidden.FlashUndo);
        Assert.True((await reader.OpenAsync(QuestionLinks.Bank)).Says(First.Text));
    }

    [Fact]
    public async Task Practice_ChoiceByChoice_ReachesAnEndAndKeepsNothing()
    {
        var (_, mentor, _) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);
        var page = await visitor.OpenAsync(QuestionLinks.Practice);
        page = await visitor.OpenAsync(page.Document.QuerySelector(".tiles a")!.GetAttribute("href")!);

        for (var question = 0; page.Document.QuerySelector(".part.open li a") is { } choice; question++)
        {
            Assert.True(question < 10);
            page = await visitor.OpenAsync(choice.GetAttribute("href")!.Split('#')[0]);
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        Assert.NotEmpty(page.Document.QuerySelectorAll(".note .badge"));
        Assert.DoesNotContain(page.Statements, s => s.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/oefenkamer/bestaat-niet")]
    [InlineData("/oefenkamer/schouders?pad=9")]
    [InlineData("/oefenkamer/schouders?pad=1111111111111111")]
    public async Task Practice_AtNoPlace_IsNotFound(string address)
    {
        var (_, mentor, _) = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    private static async Task<Page> AddAsync(Visitor visitor, string text) =>
        await visitor.SubmitAsync(await visitor.OpenAsync(QuestionLinks.New), QuestionLinks.New, ("Form.Text", text), ("Form.Phase", "LookBack"), ("Form.Themes", "Motives"));

    private async Task<(GivenSchool Given, Someone Mentor, Someone Counsellor)> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App, "Vragenschool");
        var havo = given.Department("Havo", Track.Havo);
        var (mentor, counsellor) = (given.Mentor(given.Group("4H1", havo)), given.Counsellor(havo));
        await given.SaveAsync();
        return (given, mentor, counsellor);
    }
}
