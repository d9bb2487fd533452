using RodeDraad.Core.Common;

namespace RodeDraad.Web.Components;

/// <summary>Time from top to bottom, the newest above, a row for every story: for a phone.</summary>
internal static class TallPicture
{
    public const double Width = 360;
    private const double FirstLane = 22;
    private const double YearHeight = 44;
    private const double LetterWidth = 7.4;
    private const double LabelHeight = 20;

    /// <summary>With more stories than this, those without a thread are knots without words.</summary>
    private const int Few = 24;

    /// <summary>With more than this, rows are as low as a finger allows.</summary>
    private const int Many = 40;

    public static Picture Of(IReadOnlyList<PictureThread> threads, IReadOnlyList<PictureStory> stories)
    {
        var gap = Math.Min(28, 124.0 / Math.Max(1, threads.Count));
        var lanes = Enumerable.Range(0, threads.Count).Select(i => FirstLane + gap * i).ToList();
        var hasLoose = stories.Any(s => s.Threads.Count == 0);
        var loose = FirstLane + gap * threads.Count;
        var text = FirstLane + gap * (hasLoose ? threads.Count : threads.Count - 1) + 22;

        var along = new double[stories.Count];
        var (bands, labels, y) = (new List<Band>(), new List<KnotLabel>(), 0d);
        var newestFirst = Enumerable.Range(0, stories.Count).Reverse();
        foreach (var year in newestFirst.GroupBy(i => SchoolYear.Of(stories[i].Day)))
        {
            var top = y;
            y += YearHeight;
            foreach (var i in year)
            {
                var row = RowOf(stories[i], stories.Count);
                along[i] = y + row / 2;
                if (row >= LabelHeight) labels.Add(LabelOf(i, stories[i], text, along[i]));
                y += row;
            }
            y += 8;
            bands.Add(new Band(new Box(0, top, Width, y - top), year.Key.ToString(), new Dot(text, top + 28)));
        }
        var weaving = new Weaving(stories, lanes, loose, Math.Min(4, gap * .16));
        return new Picture(Width, y, IsTall: true)
        {
            Bands = bands,
            Lanes = lanes,
            Strands = [.. weaving.Run(along).Select(t => new Strand(t.Thread, [.. t.Turns.Select(p => new Dot(p.Across, p.Along))]))],
            Knots = [.. stories.Select((s, i) => new Knot(i, new Dot(weaving.Across(i), along[i]), s.Threads.Count == 0 ? 4 : Math.Min(8, gap * .36)))],
            Labels = labels,
        };
    }

    private static double RowOf(PictureStory story, int count)
    {
        if (story.Threads.Count == 0 && count > Few) return 13;
        return count > Many ? 28 : 38;
    }

    private static KnotLabel LabelOf(int i, PictureStory story, double text, double y)
    {
        var words = Words.Shorten(story.Heading, (int)((Width - 6 - text) / LetterWidth));
        return new KnotLabel(i, words, new Box(text, y - LabelHeight / 2, words.Length * LetterWidth, LabelHeight), IsCentred: false);
    }
}
