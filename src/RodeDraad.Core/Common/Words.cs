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

    /// <summary>
    /// The first line, cut at a word and ended with "…" when it is longer than <paramref name="length"/> characters. What a
    /// reader sees as one sign, such as a flag or a family, is never cut in half.
    /// </summary>
    public static string Shorten(string text, int length)
    {
        var line = text.TrimStart().Split('\n', 2)[0].Trim();
        if (line.Length <= length) return line;
        var stop = line.LastIndexOf(' ', length - 2);
        var cut = stop > length / 2 ? stop : WholeSigns(line, length - 2);
        return line[..cut].TrimEnd(' ', ',', '.', ';', ':') + "…";
    }

    /// <summary>
    /// The first characters of a longer text as a database gives them, with "…" behind them when there were more: its last
    /// sign may be cut in half and goes.
    /// </summary>
    /// <param name="start">At most <paramref name="length"/> code points.</param>
    /// <param name="length">As many as were asked for.</param>
    public static string Excerpt(string start, int length)
    {
        if (start.EnumerateRunes().Count() < length) return start;
        var signs = StringInfo.ParseCombiningCharacters(start);
        return start[..signs[^1]].TrimEnd() + "…";
    }

    /// <summary>Trimmed text, or null when nothing but white space is left. Line ends become "\n".</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var clean = Storable(text).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return clean.Length > 0 ? clean : null;
    }

    /// <summary>Without what no database keeps: NUL goes, half a sign becomes "�".</summary>
    public static string Storable(string text)
    {
        var whole = text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
        for (var i = 0; i < whole.Length; i++)
        {
            if (!char.IsSurrogate(whole[i])) continue;
            if (i + 1 == whole.Length || !char.IsSurrogatePair(whole[i], whole[i + 1])) return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(whole));
            i++;
        }
        return whole;
    }

    /// <summary>The most whole signs that fit in <paramref name="length"/> characters; a single longer one stays whole runes.</summary>
    private static int WholeSigns(string line, int length)
    {
        var end = 0;
        while (end < line.Length)
        {
            var next = StringInfo.GetNextTextElementLength(line, end);
            if (end + next > length) break;
            end += next;
        }
        if (end > 0) return end;
        return char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
    }
}
