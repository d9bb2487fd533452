using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Access;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>Signing in, and what guessing costs.</summary>
public sealed class SignInTests(Sample sample)
{
    [Fact]
    public async Task Post_RightPassword_OpensWhatWasAsked()
    {
        using var visitor = sample.App.Visit();
        var page = await visitor.OpenAsync("/inloggen?terug=%2Faccount");

        var opened = await visitor.SubmitOnceAsync(page, "/inloggen?terug=%2Faccount", Fill(sample.Here.Sem));

        Assert.Equal("/account", opened.Location);
    }

    [Theory]
    [InlineData("https://elders.test/")]
    [InlineData("//elders.test/")]
    [InlineData("/\\elders.test")]
    public async Task Post_BackToAnotherSite_GoesHome(string back)
    {
        using var visitor = sample.App.Visit();
        var address = "/inloggen?terug=" + Uri.EscapeDataString(back);

        var opened = await visitor.SubmitOnceAsync(await visitor.OpenAsync(address), address, Fill(sample.Here.Sem));

        Assert.Equal("/", opened.Location);
    }

    [Fact]
    public async Task Post_UnknownWrongOrNeverTakenUp_GivesOneAndTheSameAnswer()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var (closed, ended, left, unanswered) = (given.Learner("Cato"), given.Learner("Ena"), given.Learner("Lot"), given.Learner("Ugo"));
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        await app.InSchoolAsync(given.Id, async db =>
        {
            (await db.Accounts.SingleAsync(a => a.Id == closed.AccountId)).ClosedAt = app.Clock.Now();
            (await db.Accounts.SingleAsync(a => a.Id == unanswered.AccountId)).PasswordHash = null;
            (await db.Memberships.SingleAsync(m => m.Id == ended.MembershipId)).End(app.Clock.Now());
            (await db.Learners.SingleAsync(l => l.Id == left.Id)).Leave(given.Today.AddDays(-1));
            await db.SaveChangesAsync();
        });

        var answers = new List<Page>();
        foreach (var (email, password) in new[]
        {
            (noor.Email, "niet het goede"), ("niemand@voorbeeld.test", GivenSchool.Password), ("", ""), ("geen adres", "x"),
            (closed.Email, GivenSchool.Password), (ended.Email, GivenSchool.Password), (left.Email, GivenSchool.Password), (unanswered.Email, GivenSchool.Password),
        })
        {
            using var visitor = app.Visit();
            answers.Add(await TryAsync(visitor, email, password));
        }

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status));
        Assert.Single(answers.Select(a => a.Text).Distinct());
    }

    [Fact]
    public async Task Post_FiveFailures_OnlyThatPairWaits()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var (noor, sem) = (given.Learner("Noor"), given.Learner("Sem"));
        await given.SaveAsync();
        using var visitor = app.Visit();

        for (var i = 0; i < SignInLimits.PairFree; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(visitor, noor.Email, "fout " + i)).Status);
        var waiting = await TryAsync(visitor, noor.Email, GivenSchool.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, waiting.Status);
        Assert.Equal("60", waiting.Headers["Retry-After"]);
        Assert.Contains("Wacht een minuut", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(noor.Email, waiting.Value("email"));
        Assert.Equal("/", (await TryAsync(visitor, sem.Email, GivenSchool.Password)).Location);

        app.Clock.Pass(TimeSpan.FromSeconds(61));
        Assert.Equal("/", (await TryAsync(visitor, noor.Email, GivenSchool.Password)).Location);
    }

    [Fact]
    public async Task Post_UnknownAddress_WaitsAsWell()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();

        for (var i = 0; i < SignInLimits.PairFree; i++) await TryAsync(visitor, "niemand@voorbeeld.test", "fout");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(visitor, "NIEMAND@voorbeeld.test", "fout")).Status);
    }

    [Fact]
    public async Task Post_ManyAtOnce_ComparesNoMoreThanTheFreeOnes()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/inloggen");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            visitor.SubmitOnceAsync(page, "/inloggen", ("email", noor.Email), ("password", "fout " + i))));

        Assert.InRange(answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity), 1, SignInLimits.PairFree);
    }

    [Fact]
    public async Task Post_ClassBehindOneAddress_IsNotLockedOut()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var learners = Enumerable.Range(0, 30).Select(i => given.Learner("L" + i)).ToList();
        await given.SaveAsync();
        using var visitor = app.Visit();

        foreach (var learner in learners)
            for (var i = 0; i < 3; i++) await TryAsync(visitor, learner.Email, "fout");

        foreach (var learner in learners) Assert.Equal("/", (await TryAsync(app.Visit(), learner.Email, GivenSchool.Password)).Location);
    }

    [Fact]
    public async Task Post_GuessersElsewhere_NeverKeepTheOwnerOut()
    {
        await using var app = await TestApp.StartAsync(also: Elsewhere.Add);
        var given = GivenSchool.In(app);
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        Assert.Equal("/", (await TryAsync(app.Visit(), noor.Email, GivenSchool.Password, from: "10.0.0.1")).Location);

        await FailedAsync(app, Enumerable.Range(1, SignInLimits.AccountFree).Select(i => (noor.Email, "10.1.0." + i)));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(app.Visit(), noor.Email, GivenSchool.Password, from: "10.2.0.1")).Status);
        Assert.Equal("/", (await TryAsync(app.Visit(), noor.Email, GivenSchool.Password, from: "10.0.0.1")).Location);
    }

    [Fact]
    public async Task Post_ThousandsFromOneAddress_WaitsWhereTheAccountIsNew()
    {
        await using var app = await TestApp.StartAsync(also: Elsewhere.Add);
        var given = GivenSchool.In(app);
        var (noor, sem) = (given.Learner("Noor"), given.Learner("Sem"));
        await given.SaveAsync();
        Assert.Equal("/", (await TryAsync(app.Visit(), noor.Email, GivenSchool.Password, from: "10.0.0.1")).Location);
        await FailedAsync(app, Enumerable.Range(1, SignInLimits.AddressFree).Select(i => ($"iemand{i}@voorbeeld.test", "10.0.0.1")));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await TryAsync(app.Visit(), sem.Email, GivenSchool.Password, from: "10.0.0.1")).Status);
        Assert.Equal("/", (await TryAsync(app.Visit(), noor.Email, GivenSchool.Password, from: "10.0.0.1")).Location);
        Assert.Equal("/", (await TryAsync(app.Visit(), sem.Email, GivenSchool.Password, from: "10.0.0.2")).Location);
    }

    [Fact]
    public async Task Failures_Stored_NameNobody()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        await TryAsync(visitor, "kanarie@voorbeeld.test", "kanariewachtwoord");

        var failure = await app.InSchoolAsync(null, db => db.SignInFailures.SingleAsync());

        Assert.Matches("^[0-9a-f]{64}$", failure.AccountHash);
        Assert.Matches("^[0-9a-f]{64}$", failure.AddressHash);
        Assert.Empty(app.Log.Mentioning("kanarie"));
    }

    [Fact]
    public async Task Get_OutsideDemoMode_KnowsNothingOfDemoAccounts()
    {
        using var visitor = sample.App.Visit();

        var page = await visitor.OpenAsync("/inloggen");

        Assert.DoesNotContain("demo", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Single(page.Document.QuerySelectorAll("form[method=post]"));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(8, 8)]
    [InlineData(9, 15)]
    [InlineData(900, 15)]
    public void PairPause_ByFailures_GrowsToAQuarter(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SignInLimits.PairPause(failures));

    /// <summary>Failures as they are stored, without the time that so many tries take.</summary>
    private static Task FailedAsync(TestApp app, IEnumerable<(string Email, string From)> tries)
    {
        var hash = app.Services.GetRequiredService<KeyedHash>();
        return app.InSchoolAsync(null, db =>
        {
            db.SignInFailures.AddRange(tries.Select(t => hash.OfAttempt(t.Email, IPAddress.Parse(t.From)))
                .Select(a => new SignInFailure(a.Account, a.Address, app.Clock.Now())));
            return db.SaveChangesAsync();
        });
    }

    private static (string, string?)[] Fill(Someone who) => [("email", who.Email), ("password", GivenSchool.Password)];

    private static async Task<Page> TryAsync(Visitor visitor, string email, string password, string? from = null)
    {
        var page = await visitor.OpenAsync("/inloggen");
        var request = new HttpRequestMessage(HttpMethod.Post, "/inloggen")
        {
            Content = new FormUrlEncodedContent(Page.FieldsOf(page.Form("/inloggen")).Where(f => f.Name.StartsWith('_'))
                .Append((Name: "email", Value: email)).Append((Name: "password", Value: password)).Select(f => KeyValuePair.Create(f.Name, f.Value ?? ""))),
        };
        if (from is not null) request.Headers.Add(Elsewhere.Header, from);
        return await visitor.SendAsync(request);
    }
}
