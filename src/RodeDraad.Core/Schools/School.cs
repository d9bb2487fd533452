using RodeDraad.Core.Common;

namespace RodeDraad.Core.Schools;

/// <summary>
/// A school: the wall between data. Its counters are kept up to date by what changes people (roster import, hand-made
/// changes), so that a board's page costs the same however large the schools are.
/// </summary>
public sealed class School : IVersioned
{
    public const int NameMaxLength = 120;
    public const int BrinMaxLength = 6;

    private School() { }

    /// <summary>A school of a board; <paramref name="brin"/> is the four or six character code, when it has one.</summary>
    public School(Guid boardId, string name, string? brin = null)
    {
        BoardId = boardId;
        Name = name;
        Brin = brin;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid BoardId { get; private set; }
    public Board? Board { get; private set; }
    public string Name { get; private set; } = "";
    public string? Brin { get; private set; }

    /// <summary>Learners with a running enrolment.</summary>
    public int LearnerCount { get; private set; }

    /// <summary>Staff members who have not left.</summary>
    public int StaffCount { get; private set; }

    /// <summary>Groups of the running school year.</summary>
    public int GroupCount { get; private set; }

    /// <summary>Last roster that was applied, UTC.</summary>
    public DateTime? RosterAppliedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Changes the name and the code.</summary>
    public void Rename(string name, string? brin)
    {
        Name = name;
        Brin = brin;
    }

    /// <summary>Takes over fresh counts.</summary>
    public void Count(int learners, int staff, int groups)
    {
        LearnerCount = learners;
        StaffCount = staff;
        GroupCount = groups;
    }

    /// <summary>A roster was applied.</summary>
    public void RosterApplied(DateTime at) => RosterAppliedAt = at;
}
