using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>A conversation written by hand: one that was held and confirmed, or one that is about to begin.</summary>
internal sealed record TalkContent
{
    public required string Learner { get; init; }

    /// <summary>When it was held; null for one that still has to begin.</summary>
    public int? DaysAgo { get; init; }

    /// <summary>When it begins, from now.</summary>
    public int? MinutesAhead { get; init; }

    /// <summary>Title of the experience that it is about, and of those laid beside it.</summary>
    public required string About { get; init; }

    public IReadOnlyList<string> Beside { get; init; } = [];
    public string? SmallStory { get; init; }
    public string? Meaning { get; init; }
    public string? Ahead { get; init; }
    public IReadOnlyList<Themes> Marks { get; init; } = [];
    public string? CoreWord { get; init; }
    public string? Step { get; init; }

    /// <summary>Days from today.</summary>
    public int? DueIn { get; init; }

    public string? Contact { get; init; }
    public string? Between { get; init; }

    /// <summary>How many days ago the step was taken.</summary>
    public int? Done { get; init; }
}
