using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using RodeDraad.Core.Common;

namespace RodeDraad.Web.Components;

/// <summary>
/// Threads through experiences, drawn on the server: each thread has a colour, a dash and its word, each knot is a link
/// with the whole heading. Twice, lying for a desk and standing for a phone; the style sheet shows one of them.
/// </summary>
public static class ThreadPicture
{
    /// <summary>More threads than this are not told apart in one picture.</summary>
    public const int MostThreads = 12;

    /// <summary>Colours; a thread past the last takes a colour again with a thinner line.</summary>
    private const int Colours = 6;

    private const int MarginLetters = 19;

    /// <summary>With more stories than this, threads are drawn thinner: what crosses stays apart.</summary>
    private const int Many = 60;

    private static readonly HtmlEncoder Html = HtmlEncoder.Default;

    /// <summary>The class that gives a thread its colour and dash, by its place in the list.</summary>
    public static string ClassOf(int thread) => thread < Colours ? $"t{thread + 1}" : $"t{thread % Colours + 1} again";

    /// <summary>A piece of a thread, to show beside its word.</summary>
    public static IHtmlContent Swatch(int thread) =>
        new HtmlString($"<svg class=\"swatch {ClassOf(thread)}\" viewBox=\"0 0 52 14\" aria-hidden=\"true\"><path class=\"strand\" d=\"M4 10C14 10 16 4 26 4s12 6 22 6\"/></svg>");

    /// <summary>Both pictures.</summary>
    /// <param name="threads">At most <see cref="MostThreads"/>, in the order of their colours.</param>
    /// <param name="stories">The oldest first.</param>
    /// <param name="name">What the picture shows, for who cannot see it.</param>
    public static IHtmlContent Draw(IReadOnlyList<PictureThread> threads, IReadOnlyList<PictureStory> stories, string name)
    {
        var svg = new StringBuilder(4_096 + 700 * stories.Count);
        Write(svg, WidePicture.Of(threads, stories), threads, stories, name);
        Write(svg, TallPicture.Of(threads, stories), threads, stories, name);
        return new HtmlString(svg.ToString());
    }

    private static void Write(StringBuilder svg, Picture picture, IReadOnlyList<PictureThread> threads, IReadOnlyList<PictureStory> stories, string name)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"weave {(picture.IsTall ? "tall" : "flat")}{(stories.Count > Many ? " many" : "")}\" viewBox=\"0 0 {picture.Width:0.#} {picture.Height:0.#}\" role=\"group\" aria-label=\"{Html.Encode(name)}\">");
        foreach (var (band, i) in picture.Bands.Select((b, i) => (b, i)))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{(i % 2 == 0 ? "band" : "band other")}\" x=\"{band.Box.X:0.#}\" y=\"{band.Box.Y:0.#}\" width=\"{band.Box.Width:0.#}\" height=\"{band.Box.Height:0.#}\"/>");
            if (band.Words is not null) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"year-name\" x=\"{band.At.X:0.#}\" y=\"{band.At.Y:0.#}\">{band.Words}</text>");
        }
        // The first thread lies on top.
        foreach (var strand in picture.Strands.Reverse()) Path(svg, strand, threads, picture.IsTall);
        if (!picture.IsTall) Margin(svg, picture, threads);
        var labels = picture.Labels.ToDictionary(l => l.Story);
        foreach (var knot in picture.Knots) Link(svg, knot, threads, stories[knot.Story], labels.GetValueOrDefault(knot.Story));
        svg.Append("</svg>");
    }

    private static void Path(StringBuilder svg, Strand strand, IReadOnlyList<PictureThread> threads, bool isTall)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"strand {ClassOf(threads[strand.Thread].Colour)}\" d=\"M{strand.Dots[0].X:0.#} {strand.Dots[0].Y:0.#}");
        for (var i = 1; i < strand.Dots.Count; i++)
        {
            var (a, b) = (strand.Dots[i - 1], strand.Dots[i]);
            var (x, y) = ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            if (isTall) svg.Append(CultureInfo.InvariantCulture, $"C{a.X:0.#} {y:0.#} {b.X:0.#} {y:0.#} {b.X:0.#} {b.Y:0.#}");
            else svg.Append(CultureInfo.InvariantCulture, $"C{x:0.#} {a.Y:0.#} {x:0.#} {b.Y:0.#} {b.X:0.#} {b.Y:0.#}");
        }
        svg.Append("\"/>");
    }

    /// <summary>The words of the threads, each in its lane.</summary>
    private static void Margin(StringBuilder svg, Picture picture, IReadOnlyList<PictureThread> threads)
    {
        for (var i = 0; i < threads.Count; i++)
        {
            var y = picture.Lanes[i];
            svg.Append(CultureInfo.InvariantCulture, $"<a class=\"name {ClassOf(threads[i].Colour)}\" href=\"{Html.Encode(threads[i].Href)}\"><title>{Html.Encode(threads[i].Word)}</title><text aria-hidden=\"true\" x=\"4\" y=\"{y:0.#}\">{Html.Encode(Words.Shorten(threads[i].Word, MarginLetters))}</text><path class=\"strand\" d=\"M5 {y + 12:0.#}H61\"/></a>");
        }
    }

    private static void Link(StringBuilder svg, Knot knot, IReadOnlyList<PictureThread> threads, PictureStory story, KnotLabel? label)
    {
        var told = Html.Encode($"{story.Heading}, {When.Long(story.Day)}");
        var kind = story.Threads.Count == 0 ? "loose" : ClassOf(threads[story.Threads[0]].Colour);
        svg.Append(CultureInfo.InvariantCulture, $"<a class=\"knot {kind}\" href=\"{Html.Encode(story.Href)}\"><title>{told}</title>");
        // Where threads meet, every other thread lays its ring around the knot.
        for (var i = Math.Min(story.Threads.Count, 3) - 1; i > 0; i--)
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"ring {ClassOf(threads[story.Threads[i]].Colour)}\" cx=\"{knot.At.X:0.#}\" cy=\"{knot.At.Y:0.#}\" r=\"{knot.Radius + 4 * i:0.#}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{knot.At.X:0.#}\" cy=\"{knot.At.Y:0.#}\" r=\"{knot.Radius:0.#}\"/>");
        // The title of the link says it whole; what is seen may be shorter.
        if (label is not null)
            svg.Append(CultureInfo.InvariantCulture, $"<text aria-hidden=\"true\" class=\"{(label.IsCentred ? "mid" : "side")}\" x=\"{label.At.X:0.#}\" y=\"{label.At.Y:0.#}\">{Html.Encode(label.Words)}</text>");
        svg.Append("</a>");
    }
}
