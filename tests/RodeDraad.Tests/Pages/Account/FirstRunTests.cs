using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Access;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>The first administrator begins with the token of the console.</summary>
public sealed class FirstRunTests(Sample sample)
{
    [Fact]
    public async Task Post_WithTheToken_MakesSchoolAndAdministratorOnce()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();
        var token = app.Services.GetRequiredService<FirstRun>().Token;

        var start = await visitor.SubmitAsync(await visitor.OpenAsync("/begin"), "/begin", Fill(token.ToUpperInvariant().Replace('-', ' ')));

        Assert.Equal("/", start.Url);
        Assert.Contains("Bea van Dam", start.Body, StringComparison.Ordinal);
        var school = await app.InSchoolAsync(null, db => db.Schools.SingleAsync());
        var role = await app.InSchoolAsync(school.Id, db => db.StaffRoles.Include(r => r.Staff).SingleAsync());
        Assert.Equal((Role.Administrator, "Bea van Dam", school.Id), (role.Role, role.Staff!.FullName, role.SchoolId));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().OpenAsync("/begin")).Status);
    }

    [Fact]
    public async Task Post_WrongToken_ChangesNothingAndKeepsWhatWasTyped()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/begin"), "/begin", Fill("abcde-abcde-abcde-abcde-abcde-a"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.FieldError("Token"));
        Assert.Equal("Het Kompas", page.Value("School"));
        Assert.Empty(await app.InSchoolAsync(null, db => db.Accounts.ToListAsync()));
    }

    [Fact]
    public async Task Post_TokenTriedTooOften_IsWorthNothingTillTheNextStart()
    {
        await using var app = await TestApp.StartAsync();
        var firstRun = app.Services.GetRequiredService<FirstRun>();
        for (var i = 0; i < FirstRun.Tries; i++) Assert.False(firstRun.Admits("fout"));
        using var visitor = app.Visit();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/begin"), "/begin", Fill(firstRun.Token));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.True(page.Says("Start het programma opnieuw"));
    }

    [Fact]
    public async Task Post_TwiceAtOnce_MakesOne()
    {
        await using var app = await TestApp.StartAsync();
        var token = app.Services.GetRequiredService<FirstRun>().Token;
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/begin");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.SubmitOnceAsync(page, "/begin", Fill(token))));

        Assert.Single(answers, a => a.Location == "/");
        Assert.Single(await app.InSchoolAsync(null, db => db.Schools.ToListAsync()));
    }

    [Fact]
    public async Task Get_WhenThereAreAccounts_IsNotFound()
    {
        using var visitor = sample.App.Visit();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/begin")).Status);
    }

    [Fact]
    public async Task Token_OfEveryStart_IsAnother()
    {
        await using var one = await TestApp.StartAsync();
        await using var two = await TestApp.StartAsync();

        var (first, second) = (one.Services.GetRequiredService<FirstRun>().Token, two.Services.GetRequiredService<FirstRun>().Token);

        Assert.NotEqual(first, second);
        Assert.Equal(26, first.Count(char.IsLetterOrDigit));
        Assert.Empty(one.Log.Mentioning(first));
    }

    private static (string, string?)[] Fill(string token) =>
    [
        ("Form.Token", token), ("Form.Board", "Stichting Samen"), ("Form.School", "Het Kompas"), ("Form.GivenName", "Bea"),
        ("Form.NamePrefix", "van"), ("Form.FamilyName", "Dam"), ("Form.Email", "bea@kompas.test"), ("Form.Password", "koffie met veel melk"),
    ];
}
