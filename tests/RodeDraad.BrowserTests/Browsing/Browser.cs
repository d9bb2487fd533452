using System.Net;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]

namespace RodeDraad.BrowserTests.Browsing;

/// <summary>
/// A real browser in front of the running sample school. Tests open windows in it; every window reports a request to
/// another host, a script error and a broken content security policy.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>The browser's program; ./test sets it.</summary>
    public const string Program = "CHROMIUM";

    /// <summary>How long a window waits for something to appear, in milliseconds.</summary>
    private const float Patience = 60_000;

    private static readonly string[] Quiet =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-gpu",
        "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
    ];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private SampleHouse _house = null!;

    public TestApp App => _house.App;
    public SampleSchool Here => _house.Here;
    public SampleSchool Elsewhere => _house.Elsewhere;
    public Someone Board => _house.Board;

    public async ValueTask InitializeAsync()
    {
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(Patience);
        _house = await SampleHouse.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable(Program) is { Length: > 0 } program ? program : "/usr/bin/chromium",
            // Chromium's sandbox refuses to start as root.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = Quiet,
        });
    }

    /// <summary>Opens a window, as somebody who is signed in or as a visitor.</summary>
    public Task<Window> OpenAsync(Someone? who = null, Look? look = null) => OpenAsync(App, who, look);

    /// <summary>Opens a window on another application than the sample's.</summary>
    public async Task<Window> OpenAsync(TestApp app, Someone? who = null, Look? look = null)
    {
        look ??= new Look();
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = look.HasScript,
            Locale = "nl-NL",
            HasTouch = look.Width < 500,
        });
        context.SetDefaultTimeout(Patience);
        if (who is not null)
        {
            using var visitor = await app.SignInAsync(who);
            await context.AddCookiesAsync(visitor.Cookies.GetCookies(app.Address).Select(c => ToBrowser(c, app.Address)));
        }
        if (look.Language is not null)
            await context.AddCookiesAsync([ToBrowser(new System.Net.Cookie(Web.Language.Languages.Cookie, look.Language), app.Address)]);
        return await Window.InAsync(context, app);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_house is not null) await _house.DisposeAsync();
    }

    private static Microsoft.Playwright.Cookie ToBrowser(System.Net.Cookie cookie, Uri address) =>
        new() { Name = cookie.Name, Value = cookie.Value, Url = address.ToString() };
}

/// <summary>How somebody looks at the site.</summary>
/// <param name="Width">390 is a phone, 1280 a desk.</param>
/// <param name="Height">Of the window, in pixels.</param>
public sealed record Look(int Width = 1280, int Height = 900)
{
    public bool IsDark { get; init; }
    public bool HasScript { get; init; } = true;

    /// <summary>"nl" or "en"; null is what the account prefers.</summary>
    public string? Language { get; init; }

    public static Look Phone { get; } = new(390, 844);
}
