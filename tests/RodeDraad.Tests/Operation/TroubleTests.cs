using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using Xunit;

namespace RodeDraad.Tests.Operation;

/// <summary>Database gone, disk full, body too large: the right status, words in the reader's language, nothing half-written.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private readonly DatabaseFault _fault = new();
    private SampleHouse _house = null!;

    private TestApp App => _house.App;

    public async ValueTask InitializeAsync() => _house = await SampleHouse.StartAsync(await TestApp.StartAsync(also: _fault.Join));

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Open_DatabaseGone_SaysToTryAgainLater()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        _fault.Now = DatabaseFault.Kind.Gone;

        var page = await noor.GetAsync("/dossier");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("30", page.Headers["Retry-After"]);
        Assert.Equal("Rode Draad is er even niet", page.Heading);
        Assert.Contains("script-src", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        // Work in the background may tell of it as well; the request itself does so once, without a stack.
        Assert.Single(App.Log.Errors, l => l.Contains("The database does not answer", StringComparison.Ordinal));
        Assert.Empty(App.Log.Mentioning("unhandled exception"));
    }

    [Fact]
    public async Task Open_DatabaseGone_SpeaksTheReadersLanguage()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        await noor.InAsync("en");
        _fault.Now = DatabaseFault.Kind.Gone;

        Assert.Equal("Rode Draad is away for a moment", (await noor.GetAsync("/dossier")).Heading);
    }

    [Fact]
    public async Task Open_DatabaseBackAgain_GoesOn()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        _fault.Now = DatabaseFault.Kind.Gone;
        await noor.GetAsync("/dossier");

        _fault.Now = DatabaseFault.Kind.None;

        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync("/dossier")).Status);
    }

    [Fact]
    public async Task Ready_DatabaseGone_Is503AndLiveIs200()
    {
        using var monitor = App.Visit();
        Assert.Equal(HttpStatusCode.OK, (await monitor.GetAsync("/health/ready")).Status);
        _fault.Now = DatabaseFault.Kind.Gone;

        var ready = await monitor.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal(HttpStatusCode.OK, (await monitor.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task Post_DiskFull_WritesNothingAndSaysSo()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        var form = await noor.OpenAsync("/dossier/nieuw");
        var before = await CountAsync();
        _fault.Now = DatabaseFault.Kind.Full;

        var page = await noor.SubmitOnceAsync(form, null, (StoryField(form), "Ik mocht vandaag zelf een fiets maken."));

        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Equal("Er is geen ruimte meer", page.Heading);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Open_DiskFull_StillReads()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        // Long enough for the session to be marked as seen.
        App.Clock.Pass(TimeSpan.FromMinutes(5));
        _fault.Now = DatabaseFault.Kind.Full;

        Assert.Equal(HttpStatusCode.OK, (await noor.GetAsync("/dossier")).Status);
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedWithAPage()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        var content = new StringContent("Story=" + new string('a', 1_500_000), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dossier/nieuw") { Content = content };

        var page = await noor.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Dit is te groot", page.Heading);
    }

    [Fact]
    public async Task Post_TooLargeWithoutALength_IsRefusedWithAPage()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);
        var content = new StringContent("Story=" + new string('a', 1_500_000), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dossier/nieuw") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        var page = await noor.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Dit is te groot", page.Heading);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequestWithAPage()
    {
        using var noor = await App.SignInAsync(_house.Here.Noor);

        var page = await noor.PostAsync("/dossier/nieuw", [("Story", "x")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Dit formulier past niet meer", page.Heading);
    }

    private Task<int> CountAsync()
    {
        var was = _fault.Now;
        _fault.Now = DatabaseFault.Kind.None;
        var counted = App.InSchoolAsync(_house.Here.Given.Id, db => db.Experiences.CountAsync());
        return counted.ContinueWith(t => { _fault.Now = was; return t.Result; }, TaskScheduler.Default);
    }

    private static string StoryField(Page form) => form.Document.QuerySelector("main textarea")!.GetAttribute("name")!;
}
