namespace RodeDraad.Bench.Measures;

/// <summary>
/// A dossier of two hundred experiences and a hundred photos beside one of twenty with as many on its first page: the
/// page may cost and weigh no more than 1.2 times as much.
/// </summary>
internal static class FilledDossierMeasure
{
    private const int Connections = 8;
    private const string Dossier = "/dossier";
    private const double Most = 1.2;

    public static async Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        using var server = await bench.ServeAsync();
        var few = await SignedIn.CookieAsync(server, BenchSchool.Beginner);
        var many = await SignedIn.CookieAsync(server, BenchSchool.Collector);
        var (fewBytes, _) = await SignedIn.BytesAsync(server, Dossier, few, null);
        var (manyBytes, html) = await SignedIn.BytesAsync(server, Dossier, many, null);
        if (!html.Contains("/klein\"", StringComparison.Ordinal)) throw new InvalidOperationException("The page shows no photos.");

        var (small, large) = (new List<Round>(), new List<Round>());
        await Load.RunAsync(server, Dossier, few, Connections, bench.WarmUp);
        await Load.RunAsync(server, Dossier, many, Connections, bench.WarmUp / 2);
        for (var i = 0; i < bench.Rounds; i++)
        {
            small.Add(await Load.RunAsync(server, Dossier, few, Connections, bench.RoundLength));
            large.Add(await Load.RunAsync(server, Dossier, many, Connections, bench.RoundLength));
        }
        var (least, ours) = (small.Min(r => r.CpuMicroseconds), large.Min(r => r.CpuMicroseconds));
        return
        [
            new("dossier of 200 with 100 photos: CPU per request", ours, "µs"),
            new("dossier of 200 with 100 photos: CPU beside one of 20", ours / least, "×", Most),
            new("dossier of 200 with 100 photos: weight beside one of 20", (double)manyBytes / fewBytes, "×", Most),
        ];
    }
}
