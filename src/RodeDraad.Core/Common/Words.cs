using System.Globalization;
using System.Text;

namespace RodeDraad.Core.Common;

/// <summary>Folding of words, so that searching and sorting give the same answer on both databases.</summary>
public static class Words
{
    /// <summary>Lower case, without accents, single spaces: "Çelik " and "celik" fold to the same text.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else
            {
                folded.Append(c switch
                {
                    'ı' => 'i',
                    'ø' or 'Ø' => 'o',
                    'ł' or 'Ł' => 'l',
                    'đ' or 'Đ' => 'd',
                    '’' or '‘' or '`' or '´' => '\'',
                    _ => char.ToLowerInvariant(c),
                });
            }
        }
        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The first line, cut at a word and ended with "…" when it is longer than <paramref name="length"/> characters.</summary>
    public static string Shorten(string text, int length)
    {
        var line = text.Split('\n', 2)[0].Trim();
        if (line.Length <= length) return line;
        var stop = line.LastIndexOf(' ', length - 2);
        var cut = stop > length / 2 ? stop : length - 2;
        if (char.IsHighSurrogate(line[cut - 1])) cut--;
        return line[..cut].TrimEnd(' ', ',', '.', ';', ':') + "…";
    }

    /// <summary>Trimmed text, or null when nothing but white space is left. Line ends become "\n".</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }
}
