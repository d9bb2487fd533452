namespace RodeDraad.Web.Demo;

/// <summary>A round of conversations that runs in the demo school, with the times that the mentor gives.</summary>
internal sealed record RoundContent
{
    public required string Group { get; init; }
    public required string Title { get; init; }
    public string? Note { get; init; }
    public string? Place { get; init; }

    /// <summary>Days from today on which times are given; a weekend moves on to Monday.</summary>
    public required IReadOnlyList<int> Days { get; init; }

    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }

    /// <summary>How many learners chose a time already.</summary>
    public required int Taken { get; init; }
}

/// <summary>What a department of the demo school gives for guidance, in hours a year.</summary>
internal sealed record HoursContent
{
    public required string Department { get; init; }
    public required int Mentors { get; init; }
    public required int Counsellors { get; init; }
    public required int Heads { get; init; }
    public required int Activities { get; init; }
    public required int Organising { get; init; }
    public required int Talks { get; init; }
}
