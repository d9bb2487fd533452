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

    /// <summary>Trimmed text, or null when nothing but white space is left. Line ends become "\n".</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
    }
}
