using System.Diagnostics;
using System.Text;
using RodeDraad.Web.Components;

namespace RodeDraad.Bench.Measures;

/// <summary>Drawing the picture of threads, lying and standing, in this process: few experiences and many.</summary>
internal static class ThreadMeasure
{
    private const int Threads = 6;
    private const int Limit = 20;

    public static Task<IReadOnlyList<Figure>> RunAsync(BenchRun bench)
    {
        var figures = new List<Figure>();
        foreach (var count in new[] { 3, 20, 150 })
        {
            var (threads, stories) = Sample(count);
            var bytes = 0;
            var times = new List<double>();
            for (var i = 0; i < 60 + 100 * bench.Rounds; i++)
            {
                var began = Stopwatch.GetTimestamp();
                bytes = Encoding.UTF8.GetByteCount(ThreadPicture.Draw(threads, stories, "Zes draden").ToString()!);
                // The first ones compile.
                if (i >= 60) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            times.Sort();
            figures.Add(new($"thread picture, {count} experiences: p50", times[times.Count / 2], "ms", Limit));
            figures.Add(new($"thread picture, {count} experiences: p99", times[(int)(times.Count * .99)], "ms", Limit));
            figures.Add(new($"thread picture, {count} experiences: not compressed", bytes / 1024.0, "KB"));
        }
        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static (List<PictureThread> Threads, List<PictureStory> Stories) Sample(int count)
    {
        var first = new DateOnly(2021, 8, 20);
        return (
            [.. Enumerable.Range(0, Threads).Select(i => new PictureThread($"woord nummer {i}", $"/dossier/draden/{Guid.NewGuid()}", i))],
            [.. Enumerable.Range(0, count).Select(i => new PictureStory($"/dossier/{Guid.NewGuid()}", $"Verhaal {i} over iets dat ik meemaakte", first.AddDays(i * 1_900 / count),
                [.. Enumerable.Range(0, Threads).Where(t => (i * 7 + t * 3) % (Threads + 2) == 0).Take(3)]))]);
    }
}
