namespace RodeDraad.Core.Dossier.Threads;

/// <summary>
/// A shared thread as it is told on the page of its learner: the word, the bigger story, and those of its stories that this
/// reader may read too. What is not shared is not there, not even as a number.
/// </summary>
public sealed class ToldThread
{
    public const int TextLength = 1_500;

    public required Guid Id { get; init; }
    public required string Word { get; init; }

    /// <summary>The first <see cref="TextLength"/> characters.</summary>
    public string? BiggerStory { get; init; }

    /// <summary>When the viewer first opened it as it stands now, UTC; null when never.</summary>
    public DateTime? FirstOpenedAt { get; init; }

    /// <summary>When the viewer last did.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<WordPlace> Stories { get; init; } = [];

    /// <summary>Not read by the viewer before this sitting, as it stands now.</summary>
    public bool IsNewAt(DateTime now) => FirstOpenedAt is not { } first || first >= now - Narrative.Sitting;
}
