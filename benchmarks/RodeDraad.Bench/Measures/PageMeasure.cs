using System.Globalization;

namespace RodeDraad.Bench.Measures;

/// <summary>The dossier page beside the bare endpoint, in turns, so that a busy neighbour troubles both.</summary>
internal static class PageMeasure
{
    private const int Connections = 16;
    private const string Dossier = "/dossier";

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        using var server = await bench.ServeAsync();
        var cookie = await SignedIn.CookieAsync(server, BenchSchool.Learner);
        var (bytes, html) = await SignedIn.BytesAsync(server, Dossier, cookie, null);
        if (html.Split("<article").Length - 1 != BenchSchool.Experiences) throw new InvalidOperationException("The page does not show twenty experiences.");
        using var bare = await bench.BareAsync(bytes);

        var (page, endpoint) = (new List<Round>(), new List<Round>());
        await Load.RunAsync(server, Dossier, cookie, Connections, bench.WarmUp);
        await Load.RunAsync(bare, "/", cookie, Connections, bench.WarmUp);
        for (var i = 0; i < bench.Rounds; i++)
        {
            page.Add(await Load.RunAsync(server, Dossier, cookie, Connections, bench.RoundLength));
            endpoint.Add(await Load.RunAsync(bare, "/", cookie, Connections, bench.RoundLength));
        }
        while (page.Sum(r => r.Requests) < 10_000) page.Add(await Load.RunAsync(server, Dossier, cookie, Connections, bench.RoundLength));
        var (ours, least) = (page.Min(r => r.CpuMicroseconds), endpoint.Min(r => r.CpuMicroseconds));
        return
        [
            .. Told("dossier page", page),
            .. Told("bare endpoint", endpoint),
            new("dossier page: CPU beside bare endpoint", ours / least, "×", 2.5),
            new(string.Create(CultureInfo.InvariantCulture, $"memory after {page.Sum(r => r.Requests) / 1000 * 1000:N0} requests"), server.Memory, "MB", 220),
            new("dossier page, not compressed", bytes / 1024.0, "KB"),
            await SizeAsync(server, "dossier page, gzip", Dossier, cookie, 12),
            await SizeAsync(server, "styles, gzip", Between(html, "<link rel=\"stylesheet\" href=\"", "\""), cookie, 15),
            await SizeAsync(server, "script, gzip", Between(html, "<script defer src=\"", "\""), cookie, 25),
        ];
    }

    /// <summary>The group page of a mentor with two hundred learners.</summary>
    public static async Task<IReadOnlyList<Figure>> GroupAsync(BenchRun bench)
    {
        using var server = await bench.ServeAsync();
        var cookie = await SignedIn.CookieAsync(server, BenchSchool.Mentor);
        var (_, groups) = await SignedIn.BytesAsync(server, "/", cookie, null);
        var path = "/groepen/" + Between(groups, "href=\"/groepen/", "\"").Split('?')[0];
        var (bytes, html) = await SignedIn.BytesAsync(server, path, cookie, null);
        if (!html.Contains("Berg199", StringComparison.Ordinal)) throw new InvalidOperationException("The group page does not show two hundred learners.");
        await Load.RunAsync(server, path, cookie, 4, bench.WarmUp / 2);
        var round = await Load.RunAsync(server, path, cookie, 4, bench.RoundLength);
        return
        [
            new("group of 200: p50", round.P50, "ms"),
            new("group of 200: CPU per request", round.CpuMicroseconds, "µs"),
            new("group of 200, not compressed", bytes / 1024.0, "KB", 120),
        ];
    }

    private static IEnumerable<Figure> Told(string name, List<Round> rounds)
    {
        var best = rounds.MaxBy(r => r.PerSecond)!;
        yield return new($"{name}: requests a second", best.PerSecond, "/s");
        yield return new($"{name}: p50", best.P50, "ms");
        yield return new($"{name}: p99", best.P99, "ms");
        yield return new($"{name}: CPU per request", rounds.Min(r => r.CpuMicroseconds), "µs");
    }

    private static async Task<Figure> SizeAsync(Server server, string name, string path, string cookie, double limit) =>
        new(name, (await SignedIn.BytesAsync(server, path, cookie, "gzip")).Bytes / 1024.0, "KB", limit);

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
