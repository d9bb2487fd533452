namespace RodeDraad.Core.People.Rosters;

/// <summary>The shapes of roster that are understood.</summary>
public enum RosterShape
{
    Unknown,
    OneRoster11,
    OneRoster12,
    LearnerList,
    StudentList,
    StaffList,
    GuardianList,
    Lists,
}

/// <summary>What the file says about one kind of record: nothing, some of them, or all there are.</summary>
public enum RosterCover
{
    None,
    Some,
    All,
}

/// <summary>For each kind of record, how much of it the file tells. Absent means gone only where this is <see cref="RosterCover.All"/>.</summary>
public sealed record RosterScope
{
    public RosterCover Learners { get; init; }

    public RosterCover Staff { get; init; }

    public RosterCover Guardians { get; init; }

    public RosterCover Groups { get; init; }

    public RosterCover Enrolments { get; init; }

    /// <summary>Mentors of homerooms.</summary>
    public RosterCover Mentors { get; init; }

    /// <summary>Groups for one subject, with their learners and teachers.</summary>
    public RosterCover Subjects { get; init; }
}

/// <summary>A roster as read: one form for every shape it can come in, without a single value of a dropped column.</summary>
public sealed record RosterFile
{
    public required RosterShape Shape { get; init; }

    public required RosterScope Scope { get; init; }

    /// <summary>First calendar year of the school year that the file names (2026 for 2026–2027); null when it names none.</summary>
    public int? SchoolYear { get; init; }

    public IReadOnlyList<RosterLearner> Learners { get; init; } = [];

    public IReadOnlyList<RosterStaff> Staff { get; init; } = [];

    public IReadOnlyList<RosterGuardian> Guardians { get; init; } = [];

    public IReadOnlyList<RosterGroup> Groups { get; init; } = [];

    public IReadOnlyList<RosterEnrolment> Enrolments { get; init; } = [];

    public IReadOnlyList<RosterAssignment> Assignments { get; init; } = [];

    public IReadOnlyList<RosterGuardianLink> GuardianLinks { get; init; } = [];

    public required IReadOnlyList<RosterFinding> Findings { get; init; }

    public bool IsRefused => Findings.Any(finding => finding.Severity == RosterSeverity.Refuse);
}
