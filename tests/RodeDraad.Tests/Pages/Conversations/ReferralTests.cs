using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A mentor asks, a counsellor answers, and the learner reads all of it from the first moment.</summary>
public sealed class ReferralTests(Sample sample)
{
    private const string Question = "Kan ze met wiskunde A naar die opleiding?";

    [Fact]
    public async Task Referral_IsReadByTheLearnerAtOnce_AndAnsweredToBoth()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        using var counsellor = await sample.App.SignInAsync(cast.Counsellor);
        using var noor = await sample.App.SignInAsync(cast.Noor);

        await AskAsync(mentor, cast.Noor, ("Form.Question", Question), ("Form.Talked", "true"));
        Assert.NotNull((await noor.OpenAsync("/")).Document.QuerySelector($"a[href='{ReferralLinks.Own}']"));
        Assert.True((await noor.OpenAsync(ReferralLinks.Own)).Says(Question));

        var id = await IdAsync(cast);
        var page = await counsellor.OpenAsync(ReferralLinks.Open(id));
        page = await counsellor.SubmitAsync(page, ReferralLinks.TakeUp(id));
        await counsellor.SubmitAsync(page, ReferralLinks.Open(id), ("Form.Answer", "Ja, met een cursus in de zomer."));

        Assert.True((await noor.OpenAsync(ReferralLinks.Own)).Says("Ja, met een cursus in de zomer."));
        Assert.True((await mentor.OpenAsync(ReferralLinks.Open(id))).Says("Ja, met een cursus in de zomer."));
    }

    [Fact]
    public async Task Asking_WithoutHavingTalked_IsRefused_AndKeepsTheWords()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);

        var page = await AskAsync(mentor, cast.Noor, ("Form.Question", Question));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(Question, page.Value("Form.Question")?.Trim());
    }

    [Fact]
    public async Task DoubleClick_AsksOnce()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        var form = await mentor.OpenAsync(ReferralLinks.Ask(cast.Noor.Id));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => mentor.SubmitOnceAsync(form, ReferralLinks.Ask(cast.Noor.Id), ("Form.Question", Question), ("Form.Talked", "true"))));

        Assert.Equal(1, await sample.App.InSchoolAsync(cast.Given.Id, db => db.Referrals.CountAsync()));
    }

    [Fact]
    public async Task TwoCounsellors_TheSecondIsTold()
    {
        var cast = await ArrangeAsync();
        var referral = cast.Given.Referral(cast.Noor, cast.Mentor, Question);
        await cast.Given.SaveAsync();
        using var one = await sample.App.SignInAsync(cast.Counsellor);
        using var two = await sample.App.SignInAsync(cast.Colleague);
        var (first, second) = (await one.OpenAsync(ReferralLinks.Open(referral.Id)), await two.OpenAsync(ReferralLinks.Open(referral.Id)));

        await one.SubmitAsync(first, ReferralLinks.Open(referral.Id), ("Form.Answer", "Eerste antwoord"));
        var late = await two.SubmitAsync(second, ReferralLinks.Open(referral.Id), ("Form.Answer", "Tweede antwoord"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.True(late.Says("Eerste antwoord"));
        Assert.Equal("Tweede antwoord", late.Value("Form.Answer")?.Trim());
    }

    [Fact]
    public async Task Withdrawn_IsSeenByNobody_AndCanBeAskedAfterAll()
    {
        var cast = await ArrangeAsync();
        using var mentor = await sample.App.SignInAsync(cast.Mentor);
        using var noor = await sample.App.SignInAsync(cast.Noor);
        var asked = await AskAsync(mentor, cast.Noor, ("Form.Question", Question), ("Form.Talked", "true"));

        var back = await mentor.SubmitAsync(asked, asked.FlashUndo);
        Assert.False((await noor.OpenAsync(ReferralLinks.Own)).Says(Question));
        await mentor.SubmitAsync(back, back.FlashUndo);
        Assert.True((await noor.OpenAsync(ReferralLinks.Own)).Says(Question));
    }

    [Fact]
    public void Referral_GoesThroughItsStates_InOrder()
    {
        var learner = new RodeDraad.Core.People.Learner(Guid.NewGuid(), "Noor", null, "Berg");
        var at = sample.App.Clock.GetUtcNow().UtcDateTime;
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        var referral = Referral.Ask(Guid.NewGuid(), learner, Guid.NewGuid(), Question, at);

        Assert.Equal(ReferralState.New, referral.State);
        Assert.Equal(ReferralsRules.AnswerComesFirst, referral.Close(at).Refusal);
        Assert.False(referral.TakeUp(mine, at).IsRefused);
        Assert.Equal(ReferralState.TakenUp, referral.State);
        Assert.Equal(ReferralsRules.IsTakenUp, referral.TakeUp(other, at).Refusal);
        Assert.Equal(ReferralsRules.IsTakenUp, referral.Withdraw(at).Refusal);
        Assert.Equal(ReferralsRules.AnswerIsNeeded, referral.Reply("  ", mine, at).Refusal);
        Assert.False(referral.Reply("Ja.", mine, at).IsRefused);
        Assert.Equal(ReferralState.Answered, referral.State);
        Assert.False(referral.Close(at).IsRefused);
        Assert.Equal(ReferralsRules.IsClosed, referral.Reply("Nee.", mine, at).Refusal);
        referral.Reopen();
        Assert.Equal(ReferralState.Answered, referral.State);
    }

    private static async Task<Page> AskAsync(Visitor mentor, Someone about, params (string, string?)[] words) =>
        await mentor.SubmitAsync(await mentor.OpenAsync(ReferralLinks.Ask(about.Id)), ReferralLinks.Ask(about.Id), words);

    private Task<Guid> IdAsync(Cast cast) => sample.App.InSchoolAsync(cast.Given.Id, db => db.Referrals.Select(r => r.Id).SingleAsync());

    private async Task<Cast> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App, "Doorverwijsschool");
        var havo = given.Department("Havo", Track.Havo);
        var group = given.Group("4H1", havo);
        var cast = new Cast(given, given.Learner("Noor", group), given.Mentor(group), given.Counsellor(havo), given.Counsellor(havo, "Dirk"));
        await given.SaveAsync();
        return cast;
    }

    private sealed record Cast(GivenSchool Given, Someone Noor, Someone Mentor, Someone Counsellor, Someone Colleague);
}
