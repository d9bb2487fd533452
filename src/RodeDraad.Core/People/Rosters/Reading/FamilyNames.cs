namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Splits the prefix ("tussenvoegsel") from a surname, for files that have no column for it.</summary>
public static class FamilyNames
{
    /// <summary>In small letters; of several that fit, the longest is taken.</summary>
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "van", "van de", "van den", "van der", "van het", "van 't", "van ’t", "van ter", "van ten", "v.d.", "v/d", "vd",
        "de", "den", "der", "het", "'t", "’t", "te", "ten", "ter", "tot", "d'", "d’", "'s", "’s",
        "in", "in de", "in den", "in der", "in het", "in 't", "in ’t", "op", "op de", "op den", "op der", "op het", "op 't", "op ’t", "op ten",
        "uit", "uit de", "uit den", "uit het", "uit 't", "uit ’t", "aan", "aan de", "aan den", "aan der", "aan het", "aan 't", "aan ’t",
        "bij", "bij de", "bij den", "bij het", "bij 't", "bij ’t", "onder", "onder de", "onder den", "over", "over de", "over den", "voor", "voor de", "voor den", "voor 't", "voor ’t",
        "von", "von der", "von den", "von dem", "vom", "zu", "zum", "zur", "de la", "de las", "de los", "de le", "du", "des", "la", "le", "les",
        "da", "das", "do", "dos", "del", "della", "dello", "di", "dal", "el", "al", "ben", "bin", "ibn", "ould", "af", "av",
    };

    private const int MostWords = 3;

    /// <summary>
    /// The prefix and the surname. Only prefixes in small letters are split off (<c>van den Berg</c>, and the directory form
    /// <c>Berg, van den</c>); with a capital (<c>Van Damme</c>) the word belongs to the surname.
    /// </summary>
    public static (string? Prefix, string Family) Split(string surname)
    {
        var trimmed = surname.Trim();
        var comma = trimmed.LastIndexOf(',');
        if (comma > 0 && Prefixes.Contains(trimmed[(comma + 1)..].Trim()))
            return (trimmed[(comma + 1)..].Trim(), trimmed[..comma].Trim());

        var words = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MostWords, words.Length - 1); count > 0; count--)
        {
            var prefix = string.Join(' ', words[..count]);
            if (Prefixes.Contains(prefix))
                return (prefix, string.Join(' ', words[count..]));
        }

        return (null, trimmed);
    }
}
