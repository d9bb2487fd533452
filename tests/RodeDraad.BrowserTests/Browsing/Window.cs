using System.Collections.Concurrent;
using Microsoft.Playwright;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.BrowserTests.Browsing;

/// <summary>One window of somebody. Closing it fails the test when a page asked another host or broke its own rules.</summary>
public sealed class Window : IAsyncDisposable
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
}
