namespace RodeDraad.Web.Demo;

/// <summary>Conversations of more than two in the demo school.</summary>
internal sealed record TogetherContent : VersionedContent
{
    public required IReadOnlyList<WithHomeContent> WithHome { get; init; }
    public required IReadOnlyList<GroupRoundContent> Groups { get; init; }
    public required IReadOnlyList<HeldGroupContent> Held { get; init; }
}

/// <summary>A conversation with home that a learner will lead.</summary>
internal sealed record WithHomeContent
{
    public required string Learner { get; init; }
    public required int DaysAhead { get; init; }
    public required TimeOnly At { get; init; }
    public required int Minutes { get; init; }
    public string? Place { get; init; }

    /// <summary>Titles of experiences and words of threads on the table; all of them open to home.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];

    public IReadOnlyList<string> Threads { get; init; } = [];

    /// <summary>What the guardian with an account said; null when nothing yet.</summary>
    public string? Sentence { get; init; }

    /// <summary>The learner laid that sentence on the table.</summary>
    public bool OnTable { get; init; }

    public IReadOnlyList<HomeLinkContent> Links { get; init; } = [];
}

/// <summary>Somebody who was asked by link.</summary>
internal sealed record HomeLinkContent(string Name, string? Sentence);

/// <summary>A round of small groups; the named learners of people.json have the first time.</summary>
internal sealed record GroupRoundContent
{
    public required string Group { get; init; }
    public required string Title { get; init; }
    public string? Note { get; init; }
    public required int DaysAhead { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }
    public required int Minutes { get; init; }
    public string? Place { get; init; }
    public required IReadOnlyList<string> Seated { get; init; }
}

/// <summary>A small group that talked; each has the own words, handed over as a proposal.</summary>
internal sealed record HeldGroupContent
{
    public required string Group { get; init; }
    public required int DaysAgo { get; init; }
    public string? Place { get; init; }
    public required IReadOnlyList<SaidInGroup> Said { get; init; }
}

/// <summary>What one learner of a small group said.</summary>
internal sealed record SaidInGroup(string Learner, string Story, string? Word = null, string? Step = null);
