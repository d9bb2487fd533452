using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Web.Mail;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>Invitations and resets without a mail server: the administrator hands the link over.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private GivenSchool _given = null!;
    private Someone _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _given = GivenSchool.In(_app);
        _administrator = _given.Administrator();
        await _given.SaveAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Invite_NewPerson_ChoosesAPasswordOnceAndIsIn()
    {
        var noor = await NewAsync(new Learner(_given.Id, "Noor", null, "Bakker"));
        var handed = await InviteAsync(noor.Id, " Noor@Voorbeeld.test ");
        var address = PathOf(handed.Link!);
        using var visitor = _app.Visit();

        var page = await visitor.OpenAsync(address);
        Assert.Contains("Noor Bakker", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers["Referrer-Policy"]);
        var weak = await visitor.SubmitAsync(page, address, ("Password", "welkom01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.Status);
        Assert.NotNull(weak.FieldError("Password"));
        var start = await visitor.SubmitAsync(weak, address, ("Password", "fietsen in de regen"));

        Assert.Equal("/", start.Url);
        Assert.Contains("Noor Bakker", start.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visit().OpenAsync(address)).Status);
        Assert.Empty(_app.Log.Mentioning(address[^20..]));
    }

    [Fact]
    public async Task Invite_Again_ClosesTheEarlierLink()
    {
        var noor = await NewAsync(new Learner(_given.Id, "Noor", null, "Bakker"));
        var first = await InviteAsync(noor.Id, "noor@voorbeeld.test");
        var second = await InviteAsync(noor.Id, "noor.bakker@voorbeeld.test");

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visit().OpenAsync(PathOf(first.Link!))).Status);
        Assert.True((await _app.Visit().OpenAsync(PathOf(second.Link!))).Says("noor.bakker@voorbeeld.test"));
        Assert.Single(await _app.InSchoolAsync(_given.Id, db => db.Memberships.Where(m => m.PersonId == noor.Id).ToListAsync()));
    }

    [Fact]
    public async Task Link_AfterItsTime_IsClosed()
    {
        var noor = await NewAsync(new Learner(_given.Id, "Noor", null, "Bakker"));
        var invitation = PathOf((await InviteAsync(noor.Id, "noor@voorbeeld.test")).Link!);

        _app.Clock.Pass(Invitations.InvitationLasts - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await _app.Visit().OpenAsync(invitation)).Status);
        _app.Clock.Pass(TimeSpan.FromMinutes(2));

        var closed = await _app.Visit().OpenAsync(invitation);
        Assert.Equal(HttpStatusCode.NotFound, closed.Status);
        Assert.Equal("Deze link werkt niet meer", closed.Heading);
    }

    [Fact]
    public async Task Address_Changed_SignsInThereWithTheSamePassword_AndOpenLinksClose()
    {
        var noor = await NewAsync(new Learner(_given.Id, "Noor", null, "Bakker"));
        using var visitor = _app.Visit();
        var invitation = PathOf((await InviteAsync(noor.Id, "noor@voorbeeld.test")).Link!);
        await visitor.SubmitAsync(await visitor.OpenAsync(invitation), invitation, ("Password", "fietsen in de regen"));
        var reset = PathOf((await ResetAsync(noor.Id))!.Link!);
        using var bea = await _app.SignInAsync(_administrator);
        var address = $"/beheer/mensen/{noor.Id}/account/adres";

        var wrong = await bea.SubmitAsync(await bea.OpenAsync(address), address, ("Form.Email", "geen adres"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.FieldError("Form.Email"));
        var done = await bea.SubmitAsync(wrong, address, ("Form.Email", "noor.smit@voorbeeld.test"));

        Assert.Equal($"/beheer/mensen/{noor.Id}", done.Url);
        Assert.True(done.Says("noor.smit@voorbeeld.test"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visit().OpenAsync(reset)).Status);
        Assert.Equal("/", (await SignInAsync("noor.smit@voorbeeld.test")).Url);
        Assert.NotEqual("/", (await SignInAsync("noor@voorbeeld.test")).Url);
    }

    [Fact]
    public async Task Address_OfSomebodyElse_OrOfAnAccountThatOpensElsewhere_IsRefused()
    {
        var (noor, sem) = (_given.Learner("Noor"), _given.Learner("Sem"));
        var other = GivenSchool.In(_app, "De Overkant");
        var tom = other.SchoolLeader("Tom");
        await _given.SaveAsync();
        await other.SaveAsync();
        var here = await NewAsync(new StaffMember(_given.Id, "Tom", null, "Medewerker"));
        await InviteAsync(here.Id, tom.Email);

        Assert.Equal(SignInRules.EmailOfSomebodyElse, (await ReaddressAsync(noor.Id, sem.Email.ToUpperInvariant()))?.Refusal);
        Assert.Equal(SignInRules.OpensElsewhere, (await ReaddressAsync(here.Id, "tom@voorbeeld.test"))?.Refusal);
        Assert.Null(await ReaddressAsync(tom.Id, "tom@voorbeeld.test"));
    }

    [Fact]
    public async Task Reset_ByTheAdministrator_EndsEverySessionAndTheOldPassword()
    {
        var sem = _given.Learner("Sem");
        await _given.SaveAsync();
        using var elsewhere = await _app.SignInAsync(sem);
        var address = PathOf((await ResetAsync(sem.Id))!.Link!);
        Assert.StartsWith("/wachtwoord/", address, StringComparison.Ordinal);
        using var visitor = _app.Visit();

        var start = await visitor.SubmitAsync(await visitor.OpenAsync(address), address, ("Password", "fietsen in de regen"));

        Assert.Equal("/", start.Url);
        Assert.Equal("/account", (await visitor.GetAsync("/account")).Url);
        Assert.StartsWith("/inloggen", (await elsewhere.OpenAsync("/account")).Url, StringComparison.Ordinal);
        using var old = _app.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await old.SubmitAsync(await old.OpenAsync("/inloggen"), "/inloggen", ("email", sem.Email), ("password", GivenSchool.Password))).Status);
        _app.Clock.Pass(Invitations.ResetLasts);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visit().OpenAsync(address)).Status);
    }

    [Fact]
    public async Task Link_OfOnePurpose_DoesNotOpenTheOther()
    {
        var noor = await NewAsync(new Learner(_given.Id, "Noor", null, "Bakker"));
        var invitation = PathOf((await InviteAsync(noor.Id, "noor@voorbeeld.test")).Link!);

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visit().OpenAsync(invitation.Replace("uitnodiging", "wachtwoord", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Invite_WhoeverCannotBe_IsRefusedByName()
    {
        var sem = _given.Learner("Sem");
        var mother = _given.Guardian("Karin", sem);
        await _given.SaveAsync();
        var noor = await NewAsync(new Learner(_given.Id, "Noor", null, "Bakker"));
        var left = new Learner(_given.Id, "Lot", null, "Weg");
        left.Leave(_given.Today.AddDays(-1));
        await NewAsync(left);

        Assert.Equal(SignInRules.EmailNeeded, (await InviteAsync(noor.Id, "geen adres")).Outcome.Refusal);
        Assert.Equal(SignInRules.EmailNeeded, (await InviteAsync(noor.Id, null)).Outcome.Refusal);
        Assert.Equal(SignInRules.EmailNeeded, (await InviteAsync(noor.Id, "Noor <noor@voorbeeld.test>")).Outcome.Refusal);
        Assert.Equal(SignInRules.EmailOfSomebodyElse, (await InviteAsync(noor.Id, mother.Email)).Outcome.Refusal);
        Assert.Equal(SignInRules.EmailOfSomebodyElse, (await InviteAsync(noor.Id, sem.Email.ToUpperInvariant())).Outcome.Refusal);
        Assert.Equal(SignInRules.SignsInAlready, (await InviteAsync(sem.Id, sem.Email)).Outcome.Refusal);
        Assert.Equal(SignInRules.HasLeft, (await InviteAsync(left.Id, "lot@voorbeeld.test")).Outcome.Refusal);
    }

    [Fact]
    public async Task Invite_PersonOfAnotherSchool_IsNobody()
    {
        var other = GivenSchool.In(_app, "De Overkant");
        var stranger = other.Learner("Vreemd");
        await other.SaveAsync();

        Assert.Null(await AsAdministratorAsync((inviting, viewer) => inviting.InviteAsync(viewer, stranger.Id, "x@voorbeeld.test", TestContext.Current.CancellationToken)));
        Assert.Null(await ResetAsync(stranger.Id));
    }

    [Fact]
    public async Task Invite_TeacherOfTwoSchools_SignsInWithTheSamePassword()
    {
        var other = GivenSchool.In(_app, "De Overkant");
        var tom = other.SchoolLeader("Tom");
        await other.SaveAsync();
        var here = await NewAsync(new StaffMember(_given.Id, "Tom", null, "Medewerker"));

        var handed = await InviteAsync(here.Id, tom.Email);

        Assert.False(handed.Outcome.IsRefused);
        Assert.Null(handed.Link);
        Assert.Equal(SignInRules.OnlyByMail, (await ResetAsync(here.Id))!.Outcome.Refusal);
        using var visitor = await _app.SignInAsync(tom);
        var account = await visitor.OpenAsync("/account");
        var moved = await visitor.SubmitAsync(account, "/account/wissel", ("membership", await MembershipAsync(here.Id)));
        Assert.Equal("/", moved.Url);
        Assert.True((await visitor.OpenAsync("/account")).Says("Het Vlechtwerk"));
    }

    [Fact]
    public async Task InviteMany_AtTheirOwnAddresses_AnswersEach()
    {
        var (a, b, c) = (new Learner(_given.Id, "Anna", null, "Aa"), new Learner(_given.Id, "Bo", null, "Bee"), new Learner(_given.Id, "Cas", null, "Cee"));
        a.ReachableAt("anna@voorbeeld.test");
        c.ReachableAt("anna@voorbeeld.test");
        foreach (var one in new[] { a, b, c }) await NewAsync(one);

        var answers = await AsAdministratorAsync((inviting, viewer) => inviting.InviteAsync(viewer, [c.Id, a.Id, b.Id], TestContext.Current.CancellationToken));

        Assert.Equal([null, SignInRules.EmailNeeded, SignInRules.EmailOfSomebodyElse], answers.Select(r => r.Outcome.Refusal));
        Assert.Equal(["Anna Aa", "Bo Bee", "Cas Cee"], answers.Select(r => r.FullName));
    }

    private async Task<T> NewAsync<T>(T person) where T : Person
    {
        _given.Add(person);
        await _given.SaveAsync();
        return person;
    }

    private async Task<Page> SignInAsync(string email)
    {
        using var visitor = _app.Visit();
        return await visitor.SubmitAsync(await visitor.OpenAsync("/inloggen"), "/inloggen", ("email", email), ("password", "fietsen in de regen"));
    }

    private Task<Outcome?> ReaddressAsync(Guid personId, string email) =>
        AsAdministratorAsync((inviting, viewer) => inviting.ReaddressAsync(viewer, personId, email, TestContext.Current.CancellationToken));

    private async Task<HandedOver> InviteAsync(Guid personId, string? email) =>
        (await AsAdministratorAsync((inviting, viewer) => inviting.InviteAsync(viewer, personId, email, TestContext.Current.CancellationToken)))!;

    private Task<HandedOver?> ResetAsync(Guid personId) => AsAdministratorAsync((inviting, viewer) => inviting.ResetAsync(viewer, personId, TestContext.Current.CancellationToken));

    private async Task<string> MembershipAsync(Guid personId) =>
        (await _app.InSchoolAsync(_given.Id, db => db.Memberships.SingleAsync(m => m.PersonId == personId))).Id.ToString();

    private async Task<T> AsAdministratorAsync<T>(Func<Inviting, Viewer, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RodeDraad.Core.Data.Tenancy>().Enter(_given.Id, _administrator.Id);
        return await work(scope.ServiceProvider.GetRequiredService<Inviting>(), ViewerOf(_administrator));
    }

    private Viewer ViewerOf(Someone who) => new()
    {
        AccountId = who.AccountId,
        SessionId = Guid.NewGuid(),
        MembershipId = who.MembershipId,
        SchoolId = who.SchoolId,
        PersonId = who.Id,
        GivenName = who.Name,
        FullName = who.Name,
        Today = _given.Today,
        Roles = [new HeldRole(Role.Administrator, null, null)],
    };

    private static string PathOf(string link) => new Uri(link).AbsolutePath;
}
