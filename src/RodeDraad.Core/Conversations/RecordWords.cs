using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Core.Conversations;

/// <summary>Everything that is written down of a conversation, as one value: what the screen sends and the record keeps.</summary>
public sealed record RecordWords
{
    /// <summary>The longest that a record may be when it is handed over, in lines of <see cref="LineLength"/> characters.</summary>
    public const int MostLines = 10;

    public const int LineLength = 110;

    /// <summary>What happened, without explanation.</summary>
    public string? SmallStory { get; init; }

    /// <summary>What it says about the learner: the bigger story.</summary>
    public string? Meaning { get; init; }

    /// <summary>What lies ahead, seen through the core word.</summary>
    public string? Ahead { get; init; }

    /// <summary>What the learner marks that it is about.</summary>
    public Themes About { get; init; }

    /// <summary>The learner's own word.</summary>
    public string? CoreWord { get; init; }

    /// <summary>What the learner will do.</summary>
    public string? Step { get; init; }

    public DateOnly? ByWhen { get; init; }

    /// <summary>Whom to ask, ring or write first.</summary>
    public string? FirstContact { get; init; }

    /// <summary>What may come between, and what then.</summary>
    public string? Between { get; init; }

    /// <summary>Whether the learner is warm for the step; null when not asked.</summary>
    public bool? IsWarm { get; init; }

    /// <summary>What the others at the table will do.</summary>
    public string? Others { get; init; }

    /// <summary>How many lines the notes take on paper; core word and step do not count.</summary>
    public int Lines => LinesOf(SmallStory) + LinesOf(Meaning) + LinesOf(Ahead);

    public bool IsEmpty => SmallStory is null && Meaning is null && Ahead is null && CoreWord is null && Step is null && Others is null;

    /// <summary>Without outer white space; empty becomes null.</summary>
    public RecordWords Cleaned() => this with
    {
        SmallStory = Words.Clean(SmallStory),
        Meaning = Words.Clean(Meaning),
        Ahead = Words.Clean(Ahead),
        CoreWord = Words.Clean(CoreWord),
        Step = Words.Clean(Step),
        FirstContact = Words.Clean(FirstContact),
        Between = Words.Clean(Between),
        Others = Words.Clean(Others),
    };

    private static int LinesOf(string? text) =>
        text is null ? 0 : text.Split('\n').Sum(line => Math.Max(1, (line.Length + LineLength - 1) / LineLength));
}

/// <summary>
/// What one screen holds while writing. Sent twice, or late after the network came back, it is known again; two screens
/// that write in one record are told so.
/// </summary>
/// <param name="Id">Made when the screen was opened.</param>
/// <param name="Count">Counts up with every saving of that screen.</param>
/// <param name="Version">Version of the record that the screen was opened on, or last agreed with.</param>
public readonly record struct Pen(Guid Id, int Count, int Version);
