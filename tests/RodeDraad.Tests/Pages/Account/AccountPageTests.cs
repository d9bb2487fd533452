using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>The own account: who I am, language, password, devices.</summary>
public sealed class AccountPageTests(Sample sample)
{
    [Fact]
    public async Task Open_ByEveryRole_SaysWhoAndWhere()
    {
        foreach (var (role, who) in sample.Here.Cast)
        {
            using var visitor = await sample.App.SignInAsync(who);
            var page = await visitor.OpenAsync("/account");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(page.Says(who.Name) && page.Says(who.Email) && page.Says("Het Vlechtwerk"), $"{role}: {page}");
            Assert.InRange(page.Statements.Count, 1, 8);
        }
        using var board = await sample.App.SignInAsync(sample.Board);
        Assert.True((await board.OpenAsync("/account")).Says("Stichting Samen Leren"));
    }

    [Fact]
    public async Task Open_WithScope_NamesGroupsDepartmentsAndChildren()
    {
        Assert.True((await OpenAsync(sample.Here.Mentor)).Says("Mentor van 4H1"));
        Assert.True((await OpenAsync(sample.Here.Counsellor)).Says("Decaan van Havo"));
        Assert.True((await OpenAsync(sample.Here.Guardian)).Says("Noor van den Berg"));
        Assert.True((await OpenAsync(sample.Here.Noor)).Says("Leerling in 4H1"));
    }

    [Fact]
    public async Task ChangePassword_WithThePresentOne_KeepsThisBrowserOnly()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        using var here = await app.SignInAsync(noor);
        using var elsewhere = await app.SignInAsync(noor);

        var page = await here.OpenAsync("/account/wachtwoord");
        var wrong = await here.SubmitAsync(page, null, ("Form.Present", "iets anders"), ("Form.Password", "fietsen in de regen"));
        Assert.NotNull(wrong.FieldError("Present"));
        var own = await here.SubmitAsync(page, null, ("Form.Present", GivenSchool.Password), ("Form.Password", "noor vlechtwerk"));
        Assert.NotNull(own.FieldError("Password"));
        var done = await here.SubmitAsync(page, null, ("Form.Present", GivenSchool.Password), ("Form.Password", "fietsen in de regen"));

        Assert.Equal("/account", done.Url);
        Assert.NotNull(done.Flash);
        Assert.StartsWith("/inloggen", (await elsewhere.OpenAsync("/account")).Url, StringComparison.Ordinal);
        using var anew = app.Visit();
        Assert.Equal("/", (await anew.SubmitAsync(await anew.OpenAsync("/inloggen"), "/inloggen", ("email", noor.Email), ("password", "fietsen in de regen"))).Url);
    }

    [Fact]
    public async Task ChangePassword_PresentWrongTooOften_Waits()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        using var here = await app.SignInAsync(noor);
        var page = await here.OpenAsync("/account/wachtwoord");

        for (var i = 0; i < 5; i++) await here.SubmitAsync(page, null, ("Form.Present", "fout " + i), ("Form.Password", "fietsen in de regen"));
        var waiting = await here.SubmitAsync(page, null, ("Form.Present", GivenSchool.Password), ("Form.Password", "fietsen in de regen"));

        Assert.Equal(HttpStatusCode.TooManyRequests, waiting.Status);
        Assert.Equal("60", waiting.Headers["Retry-After"]);
    }

    [Fact]
    public async Task EndSession_OfAnotherBrowser_SignsItOut()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var (noor, sem) = (given.Learner("Noor"), given.Learner("Sem"));
        await given.SaveAsync();
        using var here = await app.SignInAsync(noor);
        using var elsewhere = await app.SignInAsync(noor);
        using var stranger = await app.SignInAsync(sem);
        var page = await here.OpenAsync("/account");
        var end = page.Document.QuerySelectorAll("form[action^='/account/apparaten/']").Select(f => f.GetAttribute("action")!).Single();

        var theirs = await stranger.OpenAsync("/account");
        var foreign = await stranger.PostAsync(end, Page.FieldsOf(theirs.Form("/uitloggen")));
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal("/account", (await elsewhere.OpenAsync("/account")).Url);

        Assert.NotNull((await here.SubmitAsync(page, end)).Flash);
        Assert.StartsWith("/inloggen", (await elsewhere.OpenAsync("/account")).Url, StringComparison.Ordinal);
        Assert.Equal("/account", (await here.OpenAsync("/account")).Url);
    }

    [Fact]
    public async Task EndOtherSessions_WithThree_LeavesThisOne()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        using var here = await app.SignInAsync(noor);
        using var second = await app.SignInAsync(noor);
        using var third = await app.SignInAsync(noor);

        await here.SubmitAsync(await here.OpenAsync("/account"), "/account/apparaten/andere");

        Assert.StartsWith("/inloggen", (await second.OpenAsync("/account")).Url, StringComparison.Ordinal);
        Assert.StartsWith("/inloggen", (await third.OpenAsync("/account")).Url, StringComparison.Ordinal);
        Assert.Equal("/account", (await here.OpenAsync("/account")).Url);
    }

    [Fact]
    public async Task PreferLanguage_Chosen_HoldsOnEveryDevice()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var noor = given.Learner("Noor");
        await given.SaveAsync();
        using var here = await app.SignInAsync(noor);
        using var elsewhere = await app.SignInAsync(noor);

        var changed = await here.SubmitAsync(await here.OpenAsync("/account"), "/account/taal", ("language", "en"));

        Assert.Equal("My account", changed.Heading);
        Assert.Equal("My account", (await elsewhere.OpenAsync("/account")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await here.SubmitOnceAsync(changed, "/account/taal", ("language", "xx"))).Status);
    }

    [Fact]
    public async Task SwitchMembership_OfSomebodyElse_IsNotFound()
    {
        using var visitor = await sample.App.SignInAsync(sample.Here.Sem);
        var token = Page.FieldsOf((await visitor.OpenAsync("/account")).Form("/uitloggen"));

        var answer = await visitor.PostAsync("/account/wissel", token.Append((Name: "membership", Value: sample.Here.Noor.MembershipId.ToString())));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<Page> OpenAsync(Someone who)
    {
        using var visitor = await sample.App.SignInAsync(who);
        return await visitor.OpenAsync("/account");
    }
}
