using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A learner asks by a link that works once; the answer is the learner's, to share or not.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private const string Saw = "Je zat op je knieën naast mijn zusje tot ze het snapte.";

    // An application of its own: its limit on guessing is not used up by others.
    private TestApp _app = null!;
    private GivenSchool _given = null!;
    private Someone _noor = null!, _mentor = null!, _otherMentor = null!, _guardian = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _given = GivenSchool.In(_app);
        var havo = _given.Department("Havo", Track.Havo);
        var group = _given.Group("4H1", havo);
        _noor = _given.Learner("Noor", group);
        _mentor = _given.Mentor(group);
        _otherMentor = _given.Mentor(_given.Group("4H2", havo), "Olga");
        _guardian = _given.Guardian("Karin", _noor);
        await _given.SaveAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Answer_ByLink_ComesToTheLearnerAlone_UntilShared()
    {
        using var noor = await _app.SignInAsync(_noor);
        var link = await AskAsync(noor);
        using var stranger = _app.Visit();
        var form = await stranger.OpenAsync(link);
        Assert.Equal("no-referrer", form.Headers["Referrer-Policy"]);

        var thanks = await stranger.SubmitAsync(form, link, ("Form.Saw", Saw));
        Assert.Equal(HttpStatusCode.OK, thanks.Status);

        var id = await IdAsync();
        Assert.True((await noor.OpenAsync(FeedbackLinks.Open(id))).Says(Saw));
        using var mentor = await _app.SignInAsync(_mentor);
        using var guardian = await _app.SignInAsync(_guardian);
        Assert.False((await mentor.OpenAsync(FeedbackLinks.Guided(_noor.Id))).Says(Saw));

        var shared = await noor.SubmitAsync(await noor.OpenAsync(FeedbackLinks.Open(id)), FeedbackLinks.Share(id), ("audience", "Mentor"));
        Assert.True((await mentor.OpenAsync(FeedbackLinks.Guided(_noor.Id))).Says(Saw));
        Assert.False((await guardian.OpenAsync(FeedbackLinks.Home(_noor.Id))).Says(Saw));
        using var other = await _app.SignInAsync(_otherMentor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(FeedbackLinks.Guided(_noor.Id))).Status);

        await noor.SubmitAsync(shared, shared.FlashUndo);
        Assert.False((await mentor.OpenAsync(FeedbackLinks.Guided(_noor.Id))).Says(Saw));
    }

    [Fact]
    public async Task Link_WorksOnce_AndNotAfterANewOneOrWhenShutOrTooOld()
    {
        using var noor = await _app.SignInAsync(_noor);
        using var stranger = _app.Visit();
        var first = await AskAsync(noor);
        var id = await IdAsync();
        var second = LinkOf(await noor.SubmitAsync(await noor.OpenAsync(FeedbackLinks.Open(id)), FeedbackLinks.Link(id)));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(first)).Status);

        var form = await stranger.OpenAsync(second);
        await stranger.SubmitAsync(form, second, ("Form.Saw", Saw));
        var again = await stranger.SubmitAsync(form, second, ("Form.Saw", "Iets anders"));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(Saw, await _app.InSchoolAsync(_given.Id, db => db.FeedbackRequests.Select(r => r.Saw).SingleAsync()));
    }

    [Fact]
    public async Task Link_ThatWasShutOrIsTooOld_OpensNothing()
    {
        using var noor = await _app.SignInAsync(_noor);
        using var stranger = _app.Visit();
        var link = await AskAsync(noor);
        var id = await IdAsync();

        _app.Clock.Pass(TimeSpan.FromDays(FeedbackRequest.DaysOpen) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link)).Status);
        using var later = await _app.SignInAsync(_noor);
        var renewed = LinkOf(await later.SubmitAsync(await later.OpenAsync(FeedbackLinks.Open(id)), FeedbackLinks.Link(id)));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(renewed)).Status);
        await later.SubmitAsync(await later.OpenAsync(FeedbackLinks.Open(id)), FeedbackLinks.Revoke(id));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(renewed)).Status);
    }

    [Fact]
    public async Task Token_IsNowhereInTheDatabase_AndTellsNothingButTheSchool()
    {
        using var noor = await _app.SignInAsync(_noor);
        var token = (await AskAsync(noor)).Split('/')[^1];
        var stored = await _app.InSchoolAsync(_given.Id, db => db.FeedbackRequests.SingleAsync());

        Assert.Equal(OneTimeToken.HashOf(token), stored.Hash);
        Assert.Equal(_given.Id, OneTimeToken.SchoolOf(token));
        Assert.Null(OneTimeToken.SchoolOf(token[..^1]));
        Assert.Null(OneTimeToken.SchoolOf(token[..^1] + "!"));
        Assert.Null(OneTimeToken.SchoolOf(null));
        Assert.NotEqual(OneTimeToken.NewAt(_given.Id), OneTimeToken.NewAt(_given.Id));
    }

    [Fact]
    public async Task Guessing_IsStopped()
    {
        using var stranger = _app.Visit();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 75; i++) answers.Add((await stranger.GetAsync(FeedbackLinks.Give(OneTimeToken.NewAt(_given.Id)))).Status);

        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task DoubleClick_MakesOneRequest_AndRemovalCanBeUndone()
    {
        using var noor = await _app.SignInAsync(_noor);
        var form = await noor.OpenAsync(FeedbackLinks.New);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => noor.SubmitOnceAsync(form, FeedbackLinks.New, Asked)));
        var id = await IdAsync();

        var removed = await noor.SubmitAsync(await noor.OpenAsync(FeedbackLinks.Open(id)), FeedbackLinks.Remove(id));
        Assert.Equal(HttpStatusCode.NotFound, (await noor.GetAsync(FeedbackLinks.Open(id))).Status);
        await noor.SubmitAsync(removed, removed.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync(FeedbackLinks.Open(id))).Status);
    }

    private static (string, string?)[] Asked { get; } =
        [("Form.About", nameof(FeedbackAbout.Quality)), ("Form.Subject", "uitleggen"), ("Form.Giver", nameof(GiverKind.Family)), ("Form.GiverName", "Oma")];

    private static async Task<string> AskAsync(Visitor noor) => LinkOf(await noor.SubmitAsync(await noor.OpenAsync(FeedbackLinks.New), FeedbackLinks.New, Asked));

    private static string LinkOf(Page page)
    {
        var text = page.Document.QuerySelector("#bericht")!.TextContent;
        return "/feedback/" + text.Split("/feedback/")[1].Trim();
    }

    private Task<Guid> IdAsync() => _app.InSchoolAsync(_given.Id, db => db.FeedbackRequests.Select(r => r.Id).SingleAsync());
}
