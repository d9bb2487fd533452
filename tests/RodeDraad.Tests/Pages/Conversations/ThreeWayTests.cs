using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>A conversation that the learner leads: what lies on the table, who comes, and what somebody from home gets to see.</summary>
public sealed class ThreeWayTests : IAsyncLifetime
{
    private const string Shown = "Ik hielp oma verhuizen en maakte een plan voor iedereen.";
    private const string Kept = "Ook thuis te lezen, maar niet op tafel.";
    private const string Hidden = "Alleen voor mij: ik durfde niet.";

    // An application of its own: its limit on guessing is not used up by others.
    private TestApp _app = null!;
    private GivenSchool _given = null!;
    private Someone _noor = null!, _mentor = null!, _guardian = null!;
    private Experience _shown = null!, _kept = null!;
    private ConversationRecord _record = null!;
    private GuardianInvitation _link = null!, _invited = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _given = GivenSchool.In(_app);
        var group = _given.Group();
        (_noor, _mentor) = (_given.Learner("Noor", group), _given.Mentor(group));
        _guardian = _given.Guardian("Karin", _noor);
        (_shown, _kept) = (_given.Experience(_noor, Shown, Audience.Home), _given.Experience(_noor, Kept, Audience.Home));
        _given.Experience(_noor, Hidden);
        _record = _given.WithHome(_noor, _mentor, _app.Clock.GetUtcNow().UtcDateTime.AddDays(3), _shown);
        (_link, _invited) = (_given.Link(_record), _given.Invited(_record, _guardian));
        await _given.SaveAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Address => ThreeWayLinks.Open(_given.TokenOf(_link));

    private Task<T> InSchoolAsync<T>(Func<AppDb, Task<T>> work) => _app.InSchoolAsync(_given.Id, work);

    [Fact]
    public async Task Link_ShowsOnlyWhatLiesOnTheTable_AndTellsNobody()
    {
        using var stranger = _app.Visit();

        var page = await stranger.OpenAsync(Address);

        Assert.True(page.Says(Shown) && page.Says("Noor") && page.Says("Lokaal 112"), page.Describe());
        Assert.False(page.Says(Kept) || page.Says(Hidden) || page.Says(_noor.Name));
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        Assert.Contains("noindex", page.Headers["X-Robots-Tag"], StringComparison.Ordinal);
        Assert.DoesNotContain(_noor.Id.ToString(), page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, l => l.StartsWith("/dossier", StringComparison.Ordinal) || l.StartsWith("/thuis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guardian_WithAnAccount_SeesTheSame_AndFindsItFromStartAndMenu()
    {
        using var home = await _app.SignInAsync(_guardian);

        var start = await home.OpenAsync("/");
        Assert.Contains(ThreeWayLinks.AtHome(_invited.Id), start.Links);
        Assert.Contains(ConversationLinks.Index, start.Document.QuerySelectorAll("nav.nav a").Select(a => a.GetAttribute("href")));
        Assert.Contains(ThreeWayLinks.AtHome(_invited.Id), (await home.OpenAsync(ConversationLinks.Index)).Links);
        var page = await home.OpenAsync(ThreeWayLinks.AtHome(_invited.Id));

        Assert.True(page.Says(Shown) && !page.Says(Kept) && !page.Says(Hidden), page.Describe());
        foreach (var address in new[] { ThreeWayLinks.Table(_record.Id), ThreeWayLinks.Lead(_record.Id), ConversationLinks.Show(_record.Id), ThreeWayLinks.AtHome(_link.Id), ThreeWayLinks.Invitation(_link.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(address)).Status);
        Assert.Equal(1, await InSchoolAsync(db => db.Readings.CountAsync(r => r.ReaderId == _guardian.Id)));
    }

    [Fact]
    public async Task Guardian_WhoIsNotAsked_HasNoMenuAndNoPage()
    {
        var other = _given.Guardian("Rachid", _noor);
        await _given.SaveAsync();
        using var home = await _app.SignInAsync(other);

        Assert.DoesNotContain(ConversationLinks.Index, (await home.OpenAsync("/")).Document.QuerySelectorAll("nav.nav a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(ThreeWayLinks.AtHome(_invited.Id))).Status);
    }

    [Fact]
    public async Task Piece_TakenBackFromHome_IsGoneAtOnce_ForGuardianAndLink()
    {
        using var phone = await _app.SignInAsync(_noor);
        await phone.SubmitAsync(await phone.OpenAsync(DossierLinks.Experience(_shown.Id)), DossierLinks.Share(_shown.Id), ("Audience", "Mentor"));

        using var stranger = _app.Visit();
        using var home = await _app.SignInAsync(_guardian);
        Assert.False((await stranger.OpenAsync(Address)).Says(Shown));
        Assert.False((await home.OpenAsync(ThreeWayLinks.AtHome(_invited.Id))).Says(Shown));
    }

    [Fact]
    public async Task Sentence_ComesToTheLearnerFirst_OnceAndNoMore()
    {
        const string said = "Jij bleef rustig toen de kast bleef steken.";
        using var stranger = _app.Visit();
        var form = await stranger.OpenAsync(Address);
        // A mail program that looks first uses nothing up.
        await stranger.OpenAsync(Address);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await stranger.SubmitAsync(form, Address, ("Form.Sentence", " "))).Status);
        Assert.True((await stranger.SubmitAsync(form, Address, ("Form.Sentence", said))).Says(said));
        await stranger.SubmitAsync(form, Address, ("Form.Sentence", "Iets anders"));
        Assert.Equal(said, await InSchoolAsync(db => db.GuardianInvitations.Where(i => i.Id == _link.Id).Select(i => i.Sentence).SingleAsync()));

        using var phone = await _app.SignInAsync(_noor);
        using var desk = await _app.SignInAsync(_mentor);
        Assert.False((await desk.OpenAsync(ThreeWayLinks.Table(_record.Id))).Says(said));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync(ThreeWayLinks.LayOnTable(_link.Id), [("laid", "true")])).Status);
        var table = await phone.OpenAsync(ThreeWayLinks.Table(_record.Id));
        Assert.True(table.Says(said));

        table = await phone.SubmitAsync(table, ThreeWayLinks.LayOnTable(_link.Id));
        Assert.True((await desk.OpenAsync(ThreeWayLinks.Table(_record.Id))).Says(said));
        await phone.SubmitAsync(table, ThreeWayLinks.LayOnTable(_link.Id));
        Assert.False((await desk.OpenAsync(ThreeWayLinks.Table(_record.Id))).Says(said));
    }

    [Fact]
    public async Task Link_TakenBack_OpensNothing_UntilRestored()
    {
        using var phone = await _app.SignInAsync(_noor);
        using var stranger = _app.Visit();
        var form = await stranger.OpenAsync(Address);
        var back = await phone.SubmitAsync(await phone.OpenAsync(ThreeWayLinks.Invitation(_link.Id)), ThreeWayLinks.Revoke(_link.Id));

        var shut = await stranger.GetAsync(Address);
        Assert.Equal(HttpStatusCode.Gone, shut.Status);
        Assert.False(shut.Says("Noor"));
        Assert.Equal(HttpStatusCode.Gone, (await stranger.SubmitOnceAsync(form, Address, ("Form.Sentence", "Te laat"))).Status);

        await phone.SubmitAsync(back, back.FlashUndo);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task Link_EndsADayAfterTheMoment_AndWithTheTalk()
    {
        using var stranger = _app.Visit();
        _app.Clock.Pass(TimeSpan.FromDays(3.9));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Address)).Status);
        _app.Clock.Pass(TimeSpan.FromDays(.2));
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task Link_OfATalkThatEndedOrWasCalledOff_OpensNothing()
    {
        using var phone = await _app.SignInAsync(_noor);
        using var stranger = _app.Visit();
        var page = await phone.SubmitAsync(await phone.OpenAsync(ThreeWayLinks.Table(_record.Id)), ConversationLinks.Cancel(_record.Id));
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(Address)).Status);

        await phone.SubmitAsync(page, page.FlashUndo);
        page = await phone.SubmitAsync(await phone.OpenAsync(ThreeWayLinks.Table(_record.Id)), ThreeWayLinks.Begin(_record.Id));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Address)).Status);
        await phone.SubmitAsync(page, ThreeWayLinks.Lead(_record.Id), ("Do", "end"), ("Form.SmallStory", "Ik maakte een plan."));
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task Link_IsUnguessable_StoredAsAHash_AndOfOneSchoolAndOneKind()
    {
        var token = _given.TokenOf(_link);
        var other = GivenSchool.In(_app);
        await other.SaveAsync();
        using var stranger = _app.Visit();

        Assert.Equal(65, token.Length);
        Assert.DoesNotContain(token, (await InSchoolAsync(db => db.GuardianInvitations.Select(i => i.Hash).ToListAsync())).OfType<string>());
        // The same secret under another school's name, the identifier itself, and a sheet's secret of the same identifier open nothing.
        var tokens = _app.Services.GetService(typeof(LinkTokens)) as LinkTokens;
        foreach (var guess in new[] { tokens!.Of(LinkTo.Invitation, other.Id, _link.Id), tokens.Of(LinkTo.Sheet, _given.Id, _link.Id), $"{_link.Id:N}", token[..^1], "x" })
            Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(ThreeWayLinks.Open(guess))).Status);
    }

    [Fact]
    public async Task Guessing_HasToWait()
    {
        using var stranger = _app.Visit();
        for (var i = 0; i < LinkOpening.Free; i++) await stranger.GetAsync(ThreeWayLinks.Open($"gok{i}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.GetAsync(ThreeWayLinks.Open("gok"))).Status);
    }

    [Fact]
    public async Task Invite_Twice_MakesOneLink_WithItsSquare()
    {
        using var phone = await _app.SignInAsync(_noor);
        var form = await phone.OpenAsync(ThreeWayLinks.Invite(_record.Id));

        var letter = await phone.SubmitAsync(form, ThreeWayLinks.Invite(_record.Id), ("Form.Name", "Opa"));
        await phone.SubmitAsync(form, ThreeWayLinks.Invite(_record.Id), ("Form.Name", "Opa"));

        Assert.Equal(1, await InSchoolAsync(db => db.GuardianInvitations.CountAsync(i => i.Name == "Opa")));
        Assert.NotNull(letter.Document.QuerySelector("svg.qr path"));
        Assert.Equal("no-referrer", letter.Headers["Referrer-Policy"]);
        var address = letter.Document.QuerySelector("#link")!.TextContent.Trim();
        using var stranger = _app.Visit();
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(new Uri(address).PathAndQuery)).Status);
    }

    [Fact]
    public async Task Guardian_TakenBack_LosesItAtOnce_AndCanBeAskedAgain()
    {
        using var desk = await _app.SignInAsync(_mentor);
        using var home = await _app.SignInAsync(_guardian);
        await desk.SubmitAsync(await desk.OpenAsync(ThreeWayLinks.Invitation(_invited.Id)), ThreeWayLinks.Revoke(_invited.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(ThreeWayLinks.AtHome(_invited.Id))).Status);
        Assert.False(await InSchoolAsync(db => db.Participants.AnyAsync(p => p.PersonId == _guardian.Id)));

        await desk.SubmitAsync(await desk.OpenAsync(ThreeWayLinks.Invite(_record.Id)), ThreeWayLinks.InviteGuardian(_record.Id, _guardian.Id));
        Assert.Equal(HttpStatusCode.OK, (await home.GetAsync(ThreeWayLinks.AtHome(_invited.Id))).Status);
        Assert.Equal(2, await InSchoolAsync(db => db.GuardianInvitations.CountAsync()));
    }

    [Fact]
    public async Task Choose_OnlyOwnAndOpenToHome_CanBeLaid()
    {
        var secret = await InSchoolAsync(db => db.Experiences.Where(e => e.Audience == Audience.OnlyMe).Select(e => e.Id).SingleAsync());
        using var phone = await _app.SignInAsync(_noor);
        var form = await phone.OpenAsync(ThreeWayLinks.Choose(_record.Id));
        Assert.False(form.Says(Hidden));

        await phone.PostAsync(ThreeWayLinks.Choose(_record.Id),
            [.. Page.FieldsOf(form.Form(ThreeWayLinks.Choose(_record.Id))).Where(f => f.Name != "Chosen"), ("Chosen", secret.ToString()), ("Chosen", _kept.Id.ToString())]);

        Assert.Equal([_kept.Id], await InSchoolAsync(db => db.ShownPieces.Select(s => s.SourceId).ToListAsync()));
    }

    [Fact]
    public async Task Lead_WholeTalk_WithoutScript_EndsAsTheLearnersOwn()
    {
        using var phone = await _app.SignInAsync(_noor);
        var lead = ThreeWayLinks.Lead(_record.Id);
        var page = await phone.SubmitAsync(await phone.OpenAsync(ThreeWayLinks.Table(_record.Id)), ThreeWayLinks.Begin(_record.Id));
        Assert.True(page.Says(Shown), page.Describe());

        page = await phone.SubmitAsync(page, lead, ("Do", "2"));
        page = await phone.SubmitAsync(page, lead, ("Do", "3"), ("Form.SmallStory", "Ik tekende wie welke doos pakte."), ("Form.CoreWord", "plannen maken"));
        page = await phone.SubmitAsync(page, lead, ("Do", "5"), ("Form.Meaning", "Mama ziet het ook op vakantie."));
        Assert.EndsWith("deel=5", page.Url, StringComparison.Ordinal);
        page = await phone.SubmitAsync(page, lead, ("Do", "end"), ("Form.Step", "Het schoolfeest mee plannen"), ("Form.Others", "Mama belt haar zus."));
        Assert.Equal(ConversationLinks.Confirm(_record.Id), page.Url);
        await phone.SubmitAsync(page, ConversationLinks.Confirm(_record.Id));

        var stored = await InSchoolAsync(db => db.ConversationRecords.Include(r => r.Conversation).AsNoTracking().SingleAsync(r => r.Id == _record.Id));
        Assert.Equal(("Mama belt haar zus.", "plannen maken"), (stored.Others, stored.CoreWord));
        Assert.NotNull(stored.ConfirmedAt);
        var step = await InSchoolAsync(db => db.NextSteps.AsNoTracking().SingleAsync());
        Assert.Equal(("Het schoolfeest mee plannen", _shown.Id), (step.What, step.ExperienceId));
        using var desk = await _app.SignInAsync(_mentor);
        Assert.True((await desk.OpenAsync(ConversationLinks.Show(_record.Id))).Says("Mama belt haar zus."));
        // Whoever took part with an account reads what was agreed; the page beforehand is over.
        using var home = await _app.SignInAsync(_guardian);
        Assert.True((await home.OpenAsync(ConversationLinks.Show(_record.Id))).Says("Mama belt haar zus."));
        Assert.Equal(HttpStatusCode.NotFound, (await home.GetAsync(ThreeWayLinks.AtHome(_invited.Id))).Status);
    }

    [Fact]
    public async Task Lead_InTwoTabs_TellsTheSecond_WithBothTexts()
    {
        using var phone = await _app.SignInAsync(_noor);
        var lead = ThreeWayLinks.Lead(_record.Id);
        await phone.SubmitAsync(await phone.OpenAsync(ThreeWayLinks.Table(_record.Id)), ThreeWayLinks.Begin(_record.Id));
        var (first, second) = (await phone.OpenAsync(lead), await phone.OpenAsync(lead));

        await phone.SubmitAsync(first, lead, ("Do", "save"), ("Form.SmallStory", "Van de eerste"));
        var conflict = await phone.SubmitAsync(second, lead, ("Do", "save"), ("Form.SmallStory", "Van de tweede"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.True(conflict.Says("Van de eerste") && conflict.Value("SmallStory") == "Van de tweede", conflict.Describe());
    }

    [Fact]
    public async Task Begin_OfATalkForTwo_IsNotTheLearners()
    {
        var talk = _given.Talk(_noor, _mentor);
        await _given.SaveAsync();
        using var phone = await _app.SignInAsync(_noor);
        var token = (await phone.OpenAsync("/")).Value("_form");

        foreach (var address in new[] { ThreeWayLinks.Begin(talk.Id), ThreeWayLinks.Lead(talk.Id), ConversationLinks.Offer(talk.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await phone.PostAsync(address, [("_form", token)])).Status);
    }

    [Fact]
    public async Task Ask_WithHome_IsATalkThatTheLearnerLeads()
    {
        using var phone = await _app.SignInAsync(_noor);

        var page = await phone.SubmitAsync(await phone.OpenAsync(ConversationLinks.Ask), ConversationLinks.Ask, ("Form.WithHome", "true"));

        Assert.EndsWith("/aan-tafel", page.Url, StringComparison.Ordinal);
        Assert.Equal(2, await InSchoolAsync(db => db.Conversations.CountAsync(c => c.Kind == ConversationKind.ThreeWay)));
    }

    [Fact]
    public async Task Cards_AreThree_ForLearnerAndMentor_AndOneAtHome()
    {
        using var phone = await _app.SignInAsync(_noor);
        using var home = await _app.SignInAsync(_guardian);

        Assert.Equal(3, (await phone.OpenAsync(ConversationLinks.Cards(_record.Id))).Document.QuerySelectorAll(".leaflet").Length);
        Assert.Single((await home.OpenAsync(ThreeWayLinks.HomeCard)).Document.QuerySelectorAll(".leaflet"));
    }
}
