using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.BrowserTests.Browsing;

/// <summary>One window of somebody. Closing it fails the test when a page asked another host or broke its own rules.</summary>
public sealed partial class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _wrongs = new();

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page as Playwright gives it.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong so far: requests elsewhere, script errors, blocked scripts and styles.</summary>
    public IReadOnlyList<string> Wrongs => [.. _wrongs];

    internal static async Task<Window> InAsync(IBrowserContext context, TestApp app)
    {
        var window = new Window(context, await context.NewPageAsync());
        var own = app.Address.Authority;
        context.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" or "ws" or "wss" && url.Authority != own) window._wrongs.Enqueue($"asked {url}");
        };
        window.Page.PageError += (_, error) => window._wrongs.Enqueue($"script: {error}");
        window.Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) window._wrongs.Enqueue(message.Text);
        };
        return window;
    }

    /// <summary>Without a network, or with it again; also for the page's worker, which hears of it a moment later.</summary>
    public async Task OfflineAsync(bool isOffline)
    {
        await _context.SetOfflineAsync(isOffline);
        if (!await Page.EvaluateAsync<bool>("() => !!navigator.serviceWorker?.controller")) return;
        var probe = await _context.NewPageAsync();
        do await probe.GotoAsync("/health/live");
        while (await probe.Locator("[data-offline-form]").CountAsync() > 0 != isOffline);
        await probe.CloseAsync();
    }

    /// <summary>The network is back; also when the first tab was closed.</summary>
    public Task OnlineAgainAsync() => _context.SetOfflineAsync(false);

    /// <summary>Waits until so many files stand in the browser's own store.</summary>
    public Task KeepsFilesAsync(int count) => UntilAsync($$"""
        () => new Promise(done => {
          const asked = indexedDB.open('rodedraad');
          asked.onsuccess = () => {
            const counted = asked.result.transaction('files').objectStore('files').count();
            counted.onsuccess = () => { asked.result.close(); done(counted.result === {{count}}); };
          };
        })
        """);

    /// <summary>A visit with a network makes the phone ready for times without.</summary>
    public async Task ReadyForOfflineAsync()
    {
        await GoAsync("/dossier");
        await UntilAsync("async () => !!navigator.serviceWorker.controller && !!await caches.match('/dossier/zonder-netwerk')");
        await Page.ReloadAsync();
        // The owner of the phone is known.
        await UntilAsync("() => !!sessionStorage.getItem('kept-page')");
    }

    /// <summary>Waits until a script says true; it may promise its answer, which the browser's own waiting takes for a yes.</summary>
    public async Task UntilAsync(string script)
    {
        for (var tries = 0; !await Page.EvaluateAsync<bool>(script); tries++)
        {
            Assert.True(tries < 1200, $"Never true: {script}");
            await Task.Delay(50);
        }
    }

    /// <summary>Another tab of the same browser: the same cookies and store.</summary>
    public Task<IPage> NewTabAsync() => _context.NewPageAsync();

    /// <summary>The session is over, as when its time has passed; everything else in the browser stays.</summary>
    public Task EndSessionAsync() => _context.ClearCookiesAsync(new() { NameRegex = SessionCookie() });

    /// <summary>Signed in as somebody, in this browser, with whatever it holds.</summary>
    public async Task SignInAsync(Someone who, bool ownDevice = true)
    {
        await Page.GotoAsync("/inloggen");
        await Page.Locator("#email").FillAsync(who.Email);
        await Page.Locator("#password").FillAsync(GivenSchool.Password);
        if (ownDevice) await Page.Locator("[name=owndevice]").CheckAsync();
        await Page.Locator("main form button.main").First.ClickAsync();
        await Assertions.Expect(Page.Locator("body")).ToHaveAttributeAsync("data-person", who.Id.ToString());
    }

    /// <summary>Signs out from the menu.</summary>
    public async Task SignOutAsync()
    {
        await Page.Locator("details.me summary").ClickAsync();
        await Page.Locator("form[action='/uitloggen'] button").ClickAsync();
        await Assertions.Expect(Page.Locator("#email")).ToBeVisibleAsync();
    }

    /// <summary>Goes to an address and gives the status of the answer.</summary>
    public async Task<int> GoAsync(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>The first button with a name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name }).First;

    /// <summary>The first link with a name.</summary>
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name }).First;

    /// <summary>A field by its label.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label).First;

    /// <summary>Waits until a text is in view.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Whether something is wider than the window.</summary>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_wrongs);
    }

    [GeneratedRegex("session$", RegexOptions.None, 1000)]
    private static partial Regex SessionCookie();
}
