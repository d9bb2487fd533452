namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>The records gathered while the tables are read, before they are checked against each other.</summary>
public sealed class RosterDraft
{
    public RosterScope Scope { get; set; } = new();

    public int? SchoolYear { get; set; }

    public List<RosterLearner> Learners { get; } = [];

    public List<RosterStaff> Staff { get; } = [];

    public List<RosterGuardian> Guardians { get; } = [];

    public List<RosterGroup> Groups { get; } = [];

    public List<RosterEnrolment> Enrolments { get; } = [];

    public List<RosterAssignment> Assignments { get; } = [];

    public List<RosterGuardianLink> GuardianLinks { get; } = [];

    public RosterFile Finish(RosterShape shape, RosterFindings findings) => new()
    {
        Shape = shape,
        Scope = Scope,
        SchoolYear = SchoolYear,
        Learners = Learners,
        Staff = Staff,
        Guardians = Guardians,
        Groups = Groups,
        Enrolments = Enrolments,
        Assignments = Assignments,
        GuardianLinks = GuardianLinks,
        Findings = findings.All,
    };
}
