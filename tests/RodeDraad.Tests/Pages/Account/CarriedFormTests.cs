using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Web.Access;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>What somebody typed survives a session that ended meanwhile.</summary>
public sealed class CarriedFormTests : IAsyncLifetime
{
    private const string Capture = "/dossier/nieuw";
    private const string Story = "Bij de bakker mocht ik zelf <b>de oven</b> doen & \"alles\" lukte.\nÖzlem keek toe.";

    private TestApp _app = null!;
    private Someone _noor = null!;
    private Someone _sem = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        var given = GivenSchool.In(_app);
        var group = given.Group();
        (_noor, _sem) = (given.Learner("Noor", group), given.Learner("Sem", group));
        await given.SaveAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Post_SessionIdledOut_ComesBackAfterSigningInAndIsSaved()
    {
        using var noor = await SignInAsync(_noor);
        var form = await TypeAsync(noor);
        _app.Clock.Pass(TimeSpan.FromHours(2));

        var away = await PostAsync(noor, form);
        Assert.Equal(HttpStatusCode.Unauthorized, away.Status);
        Assert.Equal("Welkom bij Rode Draad", away.Heading);
        Assert.True(away.Says("Wat je schreef is niet weg"));
        Assert.DoesNotContain("bakker", away.Body, StringComparison.Ordinal);
        var mistyped = await noor.SubmitAsync(away, "/inloggen", ("email", _noor.Email), ("password", "vergist"));
        var back = await noor.SubmitAsync(mistyped, "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password));

        Assert.Equal("Je tekst is er nog", back.Heading);
        Assert.Equal(Story, back.Document.QuerySelector(".typed")!.TextContent);
        var saved = await noor.SubmitAsync(back, Capture);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(Story, Assert.Single(await StoriesAsync()));
    }

    [Fact]
    public async Task Post_SignedOutInAnotherTab_IsGivenBackToTheSameAccountOnly()
    {
        using var noor = await SignInAsync(_noor);
        var form = await TypeAsync(noor);
        var page = await noor.OpenAsync("/account");
        await noor.SubmitAsync(page, "/uitloggen");
        var away = await PostAsync(noor, form);

        var other = await noor.SubmitAsync(away, "/inloggen", ("email", _sem.Email), ("password", GivenSchool.Password));
        Assert.Equal("/", other.Url);
        Assert.DoesNotContain("bakker", other.Body, StringComparison.Ordinal);
        Assert.Contains("ander account", other.Flash, StringComparison.Ordinal);

        await noor.SubmitAsync(await noor.OpenAsync("/account"), "/uitloggen");
        var back = await noor.SubmitAsync(await noor.SubmitAsync(await PostAsync(noor, form), "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password)), Capture);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Single(await StoriesAsync());
    }

    [Fact]
    public async Task Post_WithoutAnyCookie_IsGivenBack()
    {
        using var noor = await SignInAsync(_noor);
        var form = await TypeAsync(noor);
        using var bare = _app.Visit();

        var away = await PostAsync(bare, form);
        var back = await bare.SubmitAsync(away, "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password));

        Assert.Equal(Story, back.Document.QuerySelector(".typed")!.TextContent);
    }

    [Fact]
    public async Task Post_SignedInAnewInAnotherTab_ShowsTheFormAgainUnderThatName()
    {
        using var noor = await SignInAsync(_noor);
        var form = await TypeAsync(noor);
        await noor.SubmitAsync(await noor.OpenAsync("/account"), "/uitloggen");
        await SignInAsync(_sem, noor);

        var stale = await PostAsync(noor, form);
        Assert.Equal(HttpStatusCode.BadRequest, stale.Status);
        Assert.Equal("Dit formulier is van voor je inlogde", stale.Heading);
        Assert.True(stale.Says(_sem.Name));
        Assert.Empty(await StoriesAsync());
        await noor.SubmitAsync(stale, Capture);

        Assert.Single(await StoriesAsync());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task Post_FromAnotherSite_IsNotCarried(string? site)
    {
        using var noor = await SignInAsync(_noor);
        var form = await TypeAsync(noor);
        using var bare = _app.Visit();

        var away = await PostAsync(bare, form, site, origin: "https://elders.test");
        Assert.Equal("/inloggen", away.Location);

        var forged = await PostAsync(noor, form.Where(f => f.Name != "_form"), site, origin: "https://elders.test");
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.DoesNotContain("bakker", forged.Body, StringComparison.Ordinal);
        Assert.Empty(await StoriesAsync());
    }

    [Fact]
    public async Task Post_WithOwnOriginOnly_IsCarried()
    {
        using var bare = _app.Visit();

        var away = await PostAsync(bare, [("Form.Story", Story)], site: null, origin: _app.Address.GetLeftPart(UriPartial.Authority));

        Assert.NotNull(away.Value("carried"));
    }

    [Fact]
    public async Task Post_TooLargeOrWithAPassword_IsNotCarried()
    {
        using var bare = _app.Visit();

        Assert.Equal("/inloggen", (await PostAsync(bare, [("Form.Story", new string('x', CarriedForms.MaxLength + 1))])).Location);
        Assert.Equal("/inloggen", (await PostAsync(bare, [("Form.Story", Story), ("Form.Password", "kanarie")])).Location);
        Assert.Equal("/inloggen", (await PostAsync(bare, [("Form.Present", "kanarie")], to: "/account/wachtwoord")).Location);
        Assert.NotNull((await PostAsync(bare, [("Form.Story", new string('x', CarriedForms.MaxLength - 100))])).Value("carried"));
    }

    [Fact]
    public async Task Carried_AlteredOrTooOld_IsDroppedAndSigningInWorks()
    {
        using var bare = _app.Visit();
        var away = await PostAsync(bare, [("Form.Story", Story)]);

        var altered = await bare.SubmitAsync(away, "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password), ("carried", away.Value("carried")![..^4] + "AAAA"));

        Assert.Equal("/", altered.Url);
    }

    [Fact]
    public async Task Post_WithAFile_SaysToChooseItAgain()
    {
        using var bare = _app.Visit();
        using var content = new MultipartFormDataContent { { new StringContent(Story), "Form.Story" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("geheim bestand")), "Form.File", "lijst.csv" } };
        var request = new HttpRequestMessage(HttpMethod.Post, Capture) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        var away = await bare.SendAsync(request);
        var back = await bare.SubmitAsync(away, "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password));

        Assert.True(back.Says("Kies het bestand"));
        Assert.DoesNotContain("geheim bestand", back.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartOfAPage_WithoutSession_SendsTheWholePageToSignIn()
    {
        using var bare = _app.Visit();
        var request = new HttpRequestMessage(HttpMethod.Post, Capture) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Current-URL", _app.Address + "dossier");

        var away = await bare.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, "/inloggen?terug=%2Fdossier"), (away.Status, away.Headers["HX-Redirect"]));
    }

    [Fact]
    public async Task SendAgain_Asked_IsNotFound()
    {
        using var noor = await SignInAsync(_noor);

        Assert.Equal(HttpStatusCode.NotFound, (await noor.OpenAsync("/opnieuw-versturen")).Status);
    }

    [Fact]
    public async Task SignIn_FormFromBeforeSigningIn_GoesHome()
    {
        using var noor = _app.Visit();
        var page = await noor.OpenAsync("/inloggen");
        await noor.SubmitAsync(page, "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password));

        Assert.Equal("/", (await noor.SubmitOnceAsync(page, "/inloggen", ("email", _noor.Email), ("password", GivenSchool.Password))).Location);
    }

    private async Task<Visitor> SignInAsync(Someone who, Visitor? visitor = null)
    {
        visitor ??= _app.Visit();
        await visitor.SubmitAsync(await visitor.OpenAsync("/inloggen"), "/inloggen", ("email", who.Email), ("password", GivenSchool.Password));
        return visitor;
    }

    private static async Task<List<(string Name, string? Value)>> TypeAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync(Capture);
        return [.. Page.FieldsOf(page.Form(Capture)).Where(f => f.Name != "Form.Story"), ("Form.Story", Story)];
    }

    private static Task<Page> PostAsync(Visitor visitor, IEnumerable<(string Name, string? Value)> fields, string? site = "same-origin", string? origin = null, string to = Capture)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, to)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value ?? ""))),
        };
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return visitor.SendAsync(request);
    }

    private Task<List<string?>> StoriesAsync() => _app.InSchoolAsync(_noor.SchoolId, db => db.Experiences.Select(e => (string?)e.Story).ToListAsync());
}
