using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Components;

/// <summary>Marks in a learner's text the words that were looked for. The text itself is encoded as ever.</summary>
public static class Highlight
{
    private const int Before = 60;
    private const int Length = 280;

    /// <summary>The text with every found word in a mark.</summary>
    public static IHtmlContent Of(string text, SearchWords? words)
    {
        if (words is null || words.IsEmpty) return new StringHtmlContent(text);
        var marked = new HtmlContentBuilder();
        var done = 0;
        foreach (var (start, end) in Places(text).Where(p => words.Finds(text[p.Start..p.End])))
        {
            marked.Append(text[done..start]).AppendHtml("<mark>").Append(text[start..end]).AppendHtml("</mark>");
            done = end;
        }
        return marked.Append(text[done..]);
    }

    /// <summary>The piece of a story where the first word was found; null when it stands in none of its texts.</summary>
    public static string? Piece(IEnumerable<string?> texts, SearchWords words)
    {
        foreach (var text in texts.OfType<string>())
        {
            var place = Places(text).Cast<(int Start, int End)?>().FirstOrDefault(p => words.Finds(text[p!.Value.Start..p.Value.End]));
            if (place is not { } found) continue;
            var from = found.Start <= Before ? 0 : text.LastIndexOf(' ', found.Start - Before / 2) + 1;
            var to = Math.Min(text.Length, from + Length);
            if (to < text.Length && text.LastIndexOf(' ', to) is var stop && stop > found.End) to = stop;
            return (from > 0 ? "… " : "") + text[from..to].Trim() + (to < text.Length ? "…" : "");
        }
        return null;
    }

    private static IEnumerable<(int Start, int End)> Places(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isPart = i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsInside(text, i)));
            if (isPart && start < 0) start = i;
            if (isPart || start < 0) continue;
            yield return (start, i);
            start = -1;
        }
    }

    private static bool IsInside(string text, int i) =>
        char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]));
}
