using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Accessibility;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Demo;
using RodeDraad.Web.Language;

namespace RodeDraad.Shots;

/// <summary>
/// Walks the demo school as each role, follows every link to a kind of page it has not seen as that role, and takes its
/// picture on a desk and a phone, light and dark. On each it runs axe and looks for sideways scrolling.
/// </summary>
internal sealed class Tour : IAsyncDisposable
{
    private static readonly (int Width, bool Dark)[] Looks = [(1280, false), (1280, true), (390, false), (390, true)];

    private readonly TestApp _app;
    private readonly string _folder;
    private readonly string _language;
    private readonly string _begin;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly List<(string Pattern, TemplateMatcher Matcher)> _routes;
    private readonly List<(string Who, string Address, List<string> Files)> _shown = [];

    private Tour(TestApp app, string folder, string language, string begin, IPlaywright playwright, IBrowser browser)
    {
        (_app, _folder, _language, _begin, _playwright, _browser) = (app, folder, language, begin, playwright, browser);
        _routes = [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Distinct()
            .OrderBy(p => p.Count(c => c == '{'))
            .Select(p => (p, new TemplateMatcher(TemplateParser.Parse(p), [])))];
    }

    public int Pictures { get; private set; }
    public int Violations { get; private set; }
    public int TooWide { get; private set; }

    /// <summary>A browser that takes pictures of the pages whose address begins with <paramref name="begin"/>; it walks through the others.</summary>
    public static async Task<Tour> StartAsync(TestApp app, string folder, string language, string begin)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } program ? program : "/usr/bin/chromium",
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu", "--no-first-run"],
        });
        return new Tour(app, folder, language, begin, playwright, browser);
    }

    /// <summary>Visits pages from some addresses on, as a demo account or as somebody who is not signed in.</summary>
    public async Task VisitAsync(DemoAccount? account, IReadOnlyList<string> from)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = _app.Address.ToString(), Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce });
        await context.AddCookiesAsync([new() { Name = Languages.Cookie, Value = _language, Url = _app.Address.ToString() }]);
        var page = await context.NewPageAsync();
        var who = account?.Email.Split('@')[0] ?? "visitor";
        if (account is not null) await SignInAsync(page, account);
        var (waiting, seen) = (new Queue<string>(from), new HashSet<string>(from.Select(KindOf)));
        while (waiting.TryDequeue(out var address))
        {
            var answer = await page.GotoAsync(address);
            if (answer?.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            if (address.StartsWith(_begin, StringComparison.Ordinal)) await ShowAsync(page, who, address);
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href').split('#')[0])"))
                if (!link.StartsWith("/taal/", StringComparison.Ordinal) && seen.Add(KindOf(link))) waiting.Enqueue(link);
        }
        await context.CloseAsync();
    }

    /// <summary>Writes a page with all pictures side by side.</summary>
    public async Task WriteIndexAsync()
    {
        var index = new StringBuilder("<!doctype html><meta charset=utf-8><title>Rode Draad</title><style>body{font:16px sans-serif}img{inline-size:24%;vertical-align:top;border:1px solid #ccc}</style>");
        foreach (var (who, address, files) in _shown)
        {
            index.Append($"<h2>{who} · {WebUtility.HtmlEncode(address)}</h2>");
            foreach (var file in files) index.Append($"<a href=\"{file}\"><img src=\"{file}\" loading=lazy alt=\"\"></a> ");
        }
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), index.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }

    private static async Task SignInAsync(IPage page, DemoAccount account)
    {
        await page.GotoAsync("/inloggen");
        await page.FillAsync("input[name=email]", account.Email);
        await page.FillAsync("input[name=password]", DemoSchool.Password);
        await page.PressAsync("input[name=password]", "Enter");
        await page.WaitForURLAsync(url => !url.Contains("inloggen", StringComparison.Ordinal));
    }

    private async Task ShowAsync(IPage page, string who, string address)
    {
        var files = new List<string>();
        foreach (var (width, dark) in Looks)
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            var file = $"{_shown.Count:000}-{who}-{Name(address)}-{width}-{(dark ? "dark" : "light")}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(_folder, file), FullPage = true });
            files.Add(file);
            Pictures++;
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width)
            {
                TooWide++;
                Console.WriteLine($"{who} {address} {width}: wider than the screen");
            }
            foreach (var violation in await Axe.CheckAsync(page, "best-practice"))
            {
                Violations++;
                Console.WriteLine($"{who} {address} {width} {(dark ? "dark" : "light")}: {violation}");
            }
        }
        _shown.Add((who, address, files));
    }

    /// <summary>The kind of page behind an address: its route, and which filters it has.</summary>
    private string KindOf(string address)
    {
        var parts = address.Split('?', 2);
        var route = _routes.Find(r => r.Matcher.TryMatch(parts[0], [])).Pattern ?? parts[0];
        // Numbered routes (the guided questions) are each a page of their own.
        if (route.Contains(":int", StringComparison.Ordinal)) route += parts[0].Split('/')[^1];
        return parts.Length == 1 ? route : $"{route}?{string.Join('&', parts[1].Split('&').Select(q => q.Split('=')[0]))}";
    }

    private static string Name(string address) =>
        string.Concat(address.Trim('/').Split('?')[0].Split('/').Select(p => Guid.TryParse(p, out _) ? "-id" : $"-{p}")).Trim('-') is { Length: > 0 } name ? name : "start";
}
