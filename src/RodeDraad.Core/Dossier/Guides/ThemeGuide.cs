namespace RodeDraad.Core.Dossier.Guides;

/// <summary>For whom a guide is written.</summary>
public enum GuideVariant { Practice, Vmbo, HavoVwo, Mbo }

/// <summary>
/// A theme in plain words: the question, what it means, what others said, and small questions that are answered with an
/// example. It explains; nobody ticks it. A guard keeps numbers and yes-or-no out of this type.
/// </summary>
public sealed record ThemeGuide
{
    /// <summary>Which theme; one of the five.</summary>
    public required Themes Theme { get; init; }

    /// <summary>The theme as a question to the learner.</summary>
    public required string Question { get; init; }

    /// <summary>What it means, in a few sentences.</summary>
    public required string Explanation { get; init; }

    /// <summary>What somebody else could have said.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Questions to answer with an example, one at a time.</summary>
    public required IReadOnlyList<string> Indicators { get; init; }
}
