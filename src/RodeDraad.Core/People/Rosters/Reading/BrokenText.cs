namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>
/// Recognises text that was damaged before it came here: replacement characters, control characters, UTF-8 that
/// someone read as Windows-1252, or symbols that stand where an accented letter was. It is reported, never repaired:
/// what the letter was can only be known by who exported the file.
/// </summary>
public static class BrokenText
{
    private const string SymbolsFromOtherCodePages = "‰„‚†‡¢£¤¥§©¬®°±²³µ¶¹¼½¾×÷¿¡ƒˆ˜…€•™¦¨¯¸";

    /// <summary>Whether any text, whatever it means, shows damage.</summary>
    public static bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character < ' ' && character is not ('\t' or '\r' or '\n'))
                return true;
            if (character is '\uFFFD' or (>= '\u007F' and <= '\u009F'))
                return true;
            if (character >= '\u00C2' && StartsMisreadUtf8(text.AsSpan(i)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name shows damage: the same, and symbols of another code page beside a letter.</summary>
    public static bool IsInName(string text)
    {
        if (IsIn(text))
            return true;

        for (var i = 0; i < text.Length; i++)
        {
            if (SymbolsFromOtherCodePages.Contains(text[i], StringComparison.Ordinal)
                && ((i > 0 && char.IsLetter(text[i - 1])) || (i + 1 < text.Length && char.IsLetter(text[i + 1]))))
                return true;
        }

        return false;
    }

    /// <summary>Whether a question mark stands beside a letter: what a program writes for a letter that it cannot.</summary>
    public static bool HasLostLetter(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '?' && ((i > 0 && char.IsLetter(name[i - 1])) || (i + 1 < name.Length && char.IsLetter(name[i + 1]))))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text starts with characters that are, byte for byte, one character of UTF-8.</summary>
    private static bool StartsMisreadUtf8(ReadOnlySpan<char> text)
    {
        var following = text[0] switch
        {
            >= '\u00C2' and <= '\u00DF' => 1,
            >= '\u00E0' and <= '\u00EF' => 2,
            >= '\u00F0' and <= '\u00F4' => 3,
            _ => 0,
        };
        if (following == 0 || text.Length <= following)
            return false;

        for (var i = 1; i <= following; i++)
        {
            if (RosterEncoding.ByteOf(text[i]) is not (>= 0x80 and <= 0xBF))
                return false;
        }

        // A capital with an accent before a curly quote or dash ("ANDRÉ’S") is ordinary writing.
        return text[0] <= '\u00C5' || following > 1 || RosterEncoding.ByteOf(text[1]) is not (>= 0x91 and <= 0x97);
    }
}
