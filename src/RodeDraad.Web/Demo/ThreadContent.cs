using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>A thread of a learner written by hand.</summary>
internal sealed record ThreadContent
{
    /// <summary>Key of the learner.</summary>
    public required string Learner { get; init; }

    public required string Word { get; init; }
    public required Audience Audience { get; init; }

    /// <summary>The learner's stories along it.</summary>
    public required IReadOnlyList<string> Stories { get; init; }

    /// <summary>How the bigger story grew, the oldest first.</summary>
    public IReadOnlyList<ThreadVersionContent> Versions { get; init; } = [];
}

/// <summary>What was written a day after a story.</summary>
internal sealed record ThreadVersionContent(string After, string Text);
