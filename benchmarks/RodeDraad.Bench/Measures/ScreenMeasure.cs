using Microsoft.Playwright;
using RodeDraad.Web.Links;

namespace RodeDraad.Bench.Measures;

/// <summary>
/// The conversation screen in a browser: how long an act of the two people at it takes until the next frame is drawn. No
/// act waits for the server.
/// </summary>
internal static class ScreenMeasure
{
    private const int Limit = 100;

    /// <summary>Runs an act and waits until what it changed was painted; milliseconds.</summary>
    private const string Timed = """
        async ([selector, key]) => {
          const on = document.querySelector(selector);
          const painted = () => new Promise(done => requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = done;
            after.port2.postMessage(0);
          }));
          await painted();
          const began = performance.now();
          if (key) { on.focus(); document.execCommand('insertText', false, key); } else on.click();
          await painted();
          return performance.now() - began;
        }
        """;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        using var server = await bench.ServeAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } program ? program : "/usr/bin/chromium",
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu", "--no-first-run"],
        });
        var page = await browser.NewPageAsync(new() { BaseURL = server.Address, ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.GotoAsync("/inloggen");
        await page.FillAsync("#email", BenchSchool.Mentor);
        await page.FillAsync("#password", BenchSchool.Password);
        await page.PressAsync("#password", "Enter");
        await page.WaitForURLAsync(url => !url.Contains("inloggen", StringComparison.Ordinal));
        await page.GotoAsync(ConversationLinks.Hold(BenchSchool.Talk));
        return
        [
            .. await TimeAsync(page, "another phase", bench.Rounds, n => ($".lemniscate [value='{(n % 4) + 1}']", null)),
            .. await TimeAsync(page, "other questions", bench.Rounds, _ => ("[name='Do'][value='more']", null)),
            .. await TimeAsync(page, "a key", bench.Rounds, n => ("[name='Form.CoreWord']", n % 9 == 8 ? " " : "a")),
        ];
    }

    private static async Task<IReadOnlyList<Figure>> TimeAsync(IPage page, string act, int rounds, Func<int, (string Selector, string? Key)> of)
    {
        var (address, times) = (page.Url, new List<double>());
        for (var n = 1; n <= 10 * rounds; n++)
        {
            var (selector, key) = of(n);
            times.Add(await page.EvaluateAsync<double>(Timed, new[] { selector, key }));
        }
        if (page.Url != address) throw new InvalidOperationException($"The screen was left by {act}.");
        times.Sort();
        return
        [
            new($"conversation screen, {act}: p50", times[times.Count / 2], "ms", Limit),
            new($"conversation screen, {act}: slowest", times[^1], "ms", Limit),
        ];
    }
}
