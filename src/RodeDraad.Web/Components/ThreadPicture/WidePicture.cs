using System.Globalization;
using RodeDraad.Core.Common;

namespace RodeDraad.Web.Components;

/// <summary>Time from left to right, the words in the margin: for a desk and for paper.</summary>
internal static class WidePicture
{
    public const double Width = 1040;
    private const double Margin = 158;
    private const double RightEdge = Width - 14;
    private const double Top = 34;
    private const double YearAtLeast = 46;
    private const double LetterWidth = 7;
    private const double LabelHeight = 17;

    /// <summary>A heading is shown as long as it fits, and shorter before it is left out.</summary>
    private static readonly int[] LabelLetters = [34, 24];

    public static Picture Of(IReadOnlyList<PictureThread> threads, IReadOnlyList<PictureStory> stories)
    {
        var gap = threads.Count switch { <= 3 => 96, <= 5 => 80, _ => 62 };
        var lanes = Enumerable.Range(0, threads.Count).Select(i => Top + 22 + gap * (i + .5)).ToList();
        var hasLoose = stories.Any(s => s.Threads.Count == 0);
        var loose = Top + 22 + gap * threads.Count + 26;
        var height = hasLoose ? loose + 40 : Top + 22 + gap * threads.Count + 8;

        var (along, bands) = Years(stories, height);
        var weaving = new Weaving(stories, lanes, loose, Math.Min(13, gap * .16));
        var slot = (RightEdge - Margin) / Math.Max(1, stories.Count);
        var knots = stories.Select((s, i) => new Knot(i, new Dot(along[i], weaving.Across(i)), RadiusOf(s, slot))).ToList();
        return new Picture(Width, height, IsTall: false)
        {
            Bands = bands,
            Lanes = lanes,
            Strands = [.. weaving.Run(along).Select(t => new Strand(t.Thread, [.. t.Turns.Select(p => new Dot(p.Along, p.Across))]))],
            Knots = knots,
            Labels = LabelsOf(stories, knots, height, loose),
        };
    }

    // A year gets room for its name and the rest by the number of its stories; within it they lie equally far apart.
    private static (List<double> Along, List<Band> Bands) Years(IReadOnlyList<PictureStory> stories, double height)
    {
        var years = stories.GroupBy(s => SchoolYear.Of(s.Day)).ToList();
        var least = Math.Min(YearAtLeast, (RightEdge - Margin) / Math.Max(1, years.Count));
        var share = (RightEdge - Margin - least * years.Count) / Math.Max(1, stories.Count);
        var (along, bands, x) = (new List<double>(stories.Count), new List<Band>(years.Count), Margin);
        foreach (var year in years)
        {
            var count = year.Count();
            var width = least + share * count;
            for (var i = 0; i < count; i++) along.Add(x + width * (i + .5) / count);
            bands.Add(new Band(new Box(x, 0, width, height), NameOf(year.Key, width), new Dot(x + width / 2, 21)));
            x += width;
        }
        return (along, bands);
    }

    private static string? NameOf(SchoolYear year, double width) =>
        width >= 84 ? year.ToString()
        : width >= 44 ? string.Create(CultureInfo.InvariantCulture, $"{year.Start % 100:00}–{(year.Start + 1) % 100:00}")
        : null;

    private static double RadiusOf(PictureStory story, double slot)
    {
        var radius = slot switch { >= 40 => 10, >= 20 => 8, >= 11 => 6, _ => 4.5 };
        return story.Threads.Count == 0 ? Math.Min(5, radius * .6) : radius;
    }

    // The newest first, then where a thread begins and where threads meet; then whatever still fits.
    private static List<KnotLabel> LabelsOf(IReadOnlyList<PictureStory> stories, List<Knot> knots, double height, double loose)
    {
        var begun = new HashSet<int>();
        var weight = new int[stories.Count];
        for (var i = 0; i < stories.Count; i++)
            weight[i] = stories[i].Threads.Count(begun.Add) * 2 + (stories[i].Threads.Count > 1 ? 3 : 0) + (stories[i].Threads.Count > 0 ? 1 : 0);
        var order = Enumerable.Range(0, stories.Count).Where(i => weight[i] > 0 || stories.Count <= 24)
            .OrderByDescending(i => i == stories.Count - 1).ThenByDescending(i => weight[i]).ThenByDescending(i => i);

        var placed = new List<KnotLabel>();
        foreach (var story in order)
        {
            var heading = stories[story].Heading;
            var free = LabelLetters.Select(letters => Words.Shorten(heading, letters))
                .SelectMany(words => Candidates(knots[story], words.Length * LetterWidth, loose).Select(box => (Words: words, Box: box)))
                .FirstOrDefault(c => c.Box.Y >= Top && c.Box.Bottom <= height - 2
                    && !placed.Exists(p => p.Box.Touches(c.Box, 4)) && !knots.Exists(k => BoxOf(k).Touches(c.Box)));
            if (free.Words is not null) placed.Add(new KnotLabel(story, free.Words, free.Box, IsCentred: true));
        }
        return placed;
    }

    private static IEnumerable<Box> Candidates(Knot knot, double width, double loose)
    {
        var x = Math.Clamp(knot.At.X - width / 2, Margin - 2, Width - 4 - width);
        var (above, below) = (knot.At.Y - knot.Radius - 5 - LabelHeight, knot.At.Y + knot.Radius + 4);
        if (knot.At.Y < loose) yield return new Box(x, above, width, LabelHeight);
        yield return new Box(x, below, width, LabelHeight);
        if (knot.At.Y >= loose) yield break;
        yield return new Box(x, above - LabelHeight, width, LabelHeight);
        yield return new Box(x, below + LabelHeight, width, LabelHeight);
    }

    private static Box BoxOf(Knot knot) =>
        new(knot.At.X - knot.Radius - 1, knot.At.Y - knot.Radius - 1, 2 * knot.Radius + 2, 2 * knot.Radius + 2);
}
