using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>What can be said of a question without understanding it.</summary>
public static class Asking
{
    private static readonly string[] Whys = ["waarom", "hoezo", "why", "how come"];

    /// <summary>
    /// Whether a question asks for a reason ("Waarom …", "En waarom dan …"): it takes for granted that somebody already
    /// knows the own motives, and those are just what a conversation looks for.
    /// </summary>
    public static bool BeginsWithWhy(string question)
    {
        var words = Words.Fold(question).TrimStart('"', '\'', '-', '¿', '(', ' ');
        foreach (var opening in new[] { "en ", "maar ", "and ", "but ", "so " })
            if (words.StartsWith(opening, StringComparison.Ordinal)) words = words[opening.Length..];
        return Whys.Any(w => words.StartsWith(w, StringComparison.Ordinal) && (words.Length == w.Length || !char.IsLetter(words[w.Length])));
    }
}
