using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier;

/// <summary>
/// What a learner looks for in own stories, in words, and the text in which it is looked for: every stem once, with spaces
/// around it. The same on both databases, because the database only compares letters. docs/adr/0022.
/// </summary>
public sealed class SearchWords
{
    public const int MaxLength = 100;

    /// <summary>Room for every stem of the longest story there can be.</summary>
    public const int TextMaxLength = 70_000;

    private const int MostWords = 8;

    private SearchWords(IReadOnlyList<IReadOnlyCollection<string>> terms) => Terms = terms;

    /// <summary>Each word that has to be found, in the forms in which it may be found.</summary>
    public IReadOnlyList<IReadOnlyCollection<string>> Terms { get; }

    public bool IsEmpty => Terms.Count == 0;

    /// <summary>The words as somebody typed them; too many are left out.</summary>
    public static SearchWords Of(string? typed) =>
        new([.. Stems.WordsIn(typed ?? "").Distinct().Take(MostWords).Select(Stems.Of)]);

    /// <summary>Whether a word of a text is one of those looked for.</summary>
    public bool Finds(string word) => Stems.WordsIn(word).SelectMany(Stems.Of)
        .Any(stem => Terms.Any(term => term.Any(form => stem.StartsWith(form, StringComparison.Ordinal))));

    /// <summary>The text in which words are looked for.</summary>
    public static string TextOf(IEnumerable<string?> texts)
    {
        var stems = texts.OfType<string>().SelectMany(Stems.WordsIn).SelectMany(Stems.Of).Distinct(StringComparer.Ordinal);
        var text = $" {string.Join(' ', stems)} ";
        return text.Length <= TextMaxLength ? text : text[..TextMaxLength];
    }
}
