namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>What a step is about.</summary>
public enum RosterSubject
{
    Department,
    Group,
    Learner,
    Staff,
    Guardian,
}

/// <summary>What happens to it.</summary>
public enum RosterAction
{
    Add,
    Change,
    Return,
    End,
}

/// <summary>One thing before and after; the field is a text key. Dates stand as yyyy-MM-dd.</summary>
public sealed record RosterDifference(string Field, string? Before, string? After);

/// <summary>The text keys of the fields that a difference can name.</summary>
public static class RosterFields
{
    public const string GivenName = "Rosters.FieldGivenName";
    public const string Prefix = "Rosters.FieldPrefix";
    public const string FamilyName = "Rosters.FieldFamilyName";
    public const string Email = "Rosters.FieldEmail";
    public const string BirthDate = "Rosters.FieldBirthDate";
    public const string Code = "Rosters.FieldCode";
    public const string Number = "Rosters.FieldNumber";
    public const string Homeroom = "Rosters.FieldHomeroom";
    public const string Subjects = "Rosters.FieldSubjects";
    public const string MentorOf = "Rosters.FieldMentorOf";
    public const string TeacherOf = "Rosters.FieldTeacherOf";
    public const string Teaches = "Rosters.FieldTeaches";
    public const string Children = "Rosters.FieldChildren";
    public const string GroupName = "Rosters.FieldGroupName";
    public const string Department = "Rosters.FieldDepartment";
    public const string Year = "Rosters.FieldYear";
    public const string LastDay = "Rosters.FieldLastDay";
}

/// <summary>One thing that applying a roster does, to one person, group or department.</summary>
public sealed class RosterStep
{
    public required RosterSubject Subject { get; init; }

    public required RosterAction Action { get; init; }

    /// <summary>Name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>The school's own number or abbreviation; null when there is none.</summary>
    public string? Number { get; init; }

    public required IReadOnlyList<RosterDifference> Differences { get; init; }

    /// <summary>Where in the file it comes from; null for who is absent from it.</summary>
    public RosterLine? Line { get; init; }

    internal IReadOnlyList<Action<RosterWork>> Work { get; init; } = [];
}
