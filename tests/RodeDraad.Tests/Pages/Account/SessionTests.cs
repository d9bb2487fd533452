using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>How long a session opens anything, and what ends it.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private GivenSchool _given = null!;
    private Someone _noor = null!;
    private Someone _mentor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _given = GivenSchool.In(_app);
        var group = _given.Group();
        (_noor, _mentor) = (_given.Learner("Noor", group), _given.Mentor(group));
        await _given.SaveAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task SharedComputer_WithoutAClick_EndsAfterHalfAnHour()
    {
        using var noor = await SignInAsync(ownDevice: false);

        _app.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.True(await IsInAsync(noor));
        _app.Clock.Pass(TimeSpan.FromMinutes(29));
        Assert.True(await IsInAsync(noor));
        _app.Clock.Pass(TimeSpan.FromMinutes(32));
        Assert.False(await IsInAsync(noor));
    }

    [Fact]
    public async Task OwnDevice_WithoutAClick_LastsThirtyDays()
    {
        using var noor = await SignInAsync(ownDevice: true);

        _app.Clock.Pass(TimeSpan.FromDays(29));
        Assert.True(await IsInAsync(noor));
        _app.Clock.Pass(TimeSpan.FromDays(2));
        Assert.False(await IsInAsync(noor));
    }

    [Fact]
    public async Task SignOut_Then_TheOldCookieOpensNothing()
    {
        using var noor = await SignInAsync(ownDevice: true);
        var cookie = noor.Cookies.GetCookieHeader(_app.Address);
        var page = await noor.OpenAsync("/account");

        var away = await noor.SubmitOnceAsync(page, page.Document.QuerySelectorAll("form[action='/uitloggen']").First().GetAttribute("action"));

        Assert.Equal("\"cache\", \"storage\"", away.Headers["Clear-Site-Data"]);
        using var thief = _app.Visit();
        foreach (var one in cookie.Split("; ")) thief.Cookies.SetCookies(_app.Address, one);
        Assert.False(await IsInAsync(thief));
    }

    [Fact]
    public async Task Role_EndedOrGiven_WorksOnTheNextClick()
    {
        using var mentor = await _app.SignInAsync(_mentor);
        Assert.True((await mentor.OpenAsync("/account")).Says("Mentor van 4H1"));

        await _app.InSchoolAsync(_given.Id, async db =>
        {
            (await db.StaffRoles.SingleAsync(r => r.StaffId == _mentor.Id)).End(_given.Today.AddDays(-1));
            db.StaffRoles.Add(new StaffRole(_given.Id, _mentor.Id, Role.Administrator, _given.Today));
            await db.SaveChangesAsync();
        });

        var after = await mentor.OpenAsync("/account");
        Assert.False(after.Says("Mentor van"));
        Assert.True(after.Says("Beheerder van"));
    }

    [Fact]
    public async Task Account_Closed_IsOutOnTheNextClick() =>
        await EndsAsync(async db => (await db.Accounts.SingleAsync(a => a.Id == _noor.AccountId)).ClosedAt = _app.Clock.Now());

    [Fact]
    public async Task Membership_Ended_IsOutOnTheNextClick() =>
        await EndsAsync(async db => (await db.Memberships.SingleAsync(m => m.Id == _noor.MembershipId)).End(_app.Clock.Now()));

    [Fact]
    public async Task Person_WhoLeft_IsOutOnTheNextClick() =>
        await EndsAsync(async db => (await db.Learners.SingleAsync(l => l.Id == _noor.Id)).Leave(_given.Today.AddDays(-1)));

    [Fact]
    public async Task Stamp_Renewed_IsOutOnTheNextClick() =>
        await EndsAsync(async db => (await db.Accounts.SingleAsync(a => a.Id == _noor.AccountId)).SecurityStamp = "anders");

    [Fact]
    public async Task Tidy_OldThings_GoAndNewThingsStay()
    {
        using var noor = await SignInAsync(ownDevice: true);
        await _app.InSchoolAsync(null, async db =>
        {
            var now = _app.Clock.Now();
            db.SignInFailures.AddRange(new SignInFailure("a", "b", now.AddHours(-25)), new SignInFailure("a", "b", now.AddHours(-23)));
            db.OneTimeLinks.AddRange(
                new OneTimeLink(_noor.AccountId, LinkPurpose.Reset, "oud", now.AddDays(-40), now.AddDays(-31)),
                new OneTimeLink(_noor.AccountId, LinkPurpose.Reset, "nieuw", now, now.AddHours(1)));
            db.OutgoingMails.AddRange(
                new OutgoingMail(null, "a@voorbeeld.test", "oud", "", now.AddDays(-8)), new OutgoingMail(null, "a@voorbeeld.test", "nieuw", "", now));
            db.Sessions.Add(new Session(_noor.AccountId, _noor.MembershipId, now.AddDays(-91), remembered: true, null));
            await db.SaveChangesAsync();
        });

        await using var scope = _app.Services.CreateAsyncScope();
        var gone = await scope.ServiceProvider.GetRequiredService<Tidying>().TidyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, gone);
        Assert.True(await IsInAsync(noor));
        Assert.Equal(["nieuw"], await _app.InSchoolAsync(null, db => db.OneTimeLinks.Select(l => l.Hash).ToListAsync()));
    }

    private async Task EndsAsync(Func<RodeDraad.Core.Data.AppDb, Task> change)
    {
        using var noor = await _app.SignInAsync(_noor);
        Assert.True(await IsInAsync(noor));
        await _app.InSchoolAsync(_given.Id, async db =>
        {
            await change(db);
            await db.SaveChangesAsync();
        });
        Assert.False(await IsInAsync(noor));
    }

    private async Task<Visitor> SignInAsync(bool ownDevice)
    {
        var visitor = _app.Visit();
        await visitor.SubmitAsync(await visitor.OpenAsync("/inloggen"), "/inloggen",
            ("email", _noor.Email), ("password", GivenSchool.Password), ("owndevice", ownDevice ? "true" : null));
        return visitor;
    }

    private static async Task<bool> IsInAsync(Visitor visitor) => (await visitor.GetAsync("/account")).Status == System.Net.HttpStatusCode.OK;
}
