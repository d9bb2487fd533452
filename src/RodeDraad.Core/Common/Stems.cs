namespace RodeDraad.Core.Common;

/// <summary>
/// Words without their Dutch endings, so that "huizen", "huisje" and "huis" find each other. A little too forgiving on
/// purpose: a learner looks among own words, and one story too many is better than the one that is missing.
/// </summary>
public static class Stems
{
    private const int Shortest = 3;

    /// <summary>Each with what is left of a word without it: "schoonheid" is "schoon".</summary>
    private static readonly string[] Endings = ["heden", "heid", "etjes", "etje", "tjes", "tje", "pjes", "pje", "jes", "je", "eren", "'s", "en", "s", "e"];

    /// <summary>The words of a text, folded: runs of letters and digits, an apostrophe inside a word belongs to it.</summary>
    public static IEnumerable<string> WordsIn(string text)
    {
        var folded = Words.Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var isPart = i < folded.Length && (char.IsLetterOrDigit(folded[i])
                || (folded[i] == '\'' && start >= 0 && i + 1 < folded.Length && char.IsLetter(folded[i + 1])));
            if (isPart && start < 0) start = i;
            if (isPart || start < 0) continue;
            yield return folded[start..i];
            start = -1;
        }
    }

    /// <summary>What a folded word can be reduced to: often one form, several where an ending can be read in two ways.</summary>
    public static IReadOnlyCollection<string> Of(string word)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        Reduce(word, forms);
        return forms;
    }

    private static void Reduce(string word, HashSet<string> forms)
    {
        var reduced = false;
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < Shortest) continue;
            // An "s" may as well belong to the word: "prijs" is no plural, "foto's" and "stages" are.
            if (ending == "s" && (word.Length - 1 == Shortest || word.EndsWith("ss", StringComparison.Ordinal))) continue;
            if (ending == "s") forms.Add(Even(word));
            if (ending == "e" && word.EndsWith("je", StringComparison.Ordinal)) continue;
            reduced = true;
            Reduce(word[..^ending.Length], forms);
        }
        if (!reduced) forms.Add(Even(word));
    }

    /// <summary>Long and short spelling alike: "loop" and "lop(en)", "bak" and "bakk(en)", "huiz(en)" and "huis".</summary>
    private static string Even(string word)
    {
        Span<char> even = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word.Replace("'", "", StringComparison.Ordinal))
            if (length == 0 || even[length - 1] != c || char.IsDigit(c)) even[length++] = c;
        if (length >= Shortest) even[length - 1] = even[length - 1] switch { 'z' => 's', 'v' => 'f', var c => c };
        return new string(even[..length]);
    }
}
