namespace RodeDraad.Core.People.Rosters;

/// <summary>Where an external key comes from; a person may carry several, at most one of each source.</summary>
public static class RosterSources
{
    /// <summary>The number that the school's own administration gives a learner.</summary>
    public const string LearnerNumber = "learner-number";

    /// <summary>The abbreviation or personnel number of a staff member.</summary>
    public const string StaffCode = "staff-code";

    /// <summary>The number or the e-mail address by which a guardian is known.</summary>
    public const string Guardian = "guardian";

    /// <summary>The name of a group, unique within a school year; for lists that have no other key for it.</summary>
    public const string GroupName = "group-name";

    /// <summary>A OneRoster sourcedId.</summary>
    public const string OneRoster = "oneroster";

    /// <summary>The chain pseudonym (ECK iD). Kept to match on; never shown, logged or put in an address.</summary>
    public const string ChainId = "eck-id";
}

/// <summary>A key under which another system knows a person or a group.</summary>
public sealed record RosterKey(string Source, string Value);

/// <summary>A person's name. <see cref="FamilyAsGiven"/> is the surname as the file had it, when the prefix was split off here.</summary>
public sealed record RosterName(string Given, string? Prefix, string Family, string? FamilyAsGiven = null)
{
    /// <summary>The name as one reads it: given name, prefix, surname.</summary>
    public string Full() => string.Join(' ', new[] { Given, Prefix, Family }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>A line of the file, to be able to point at it later.</summary>
public sealed record RosterLine(string File, int Row);

/// <summary>What learners, staff and guardians have in common. The first key is the one the file goes by.</summary>
public abstract record RosterPerson
{
    public required IReadOnlyList<RosterKey> Keys { get; init; }

    public required RosterName Name { get; init; }

    /// <summary>Null when the file does not say; a roster never takes an address away.</summary>
    public string? Email { get; init; }

    /// <summary>False when the file says that this person is to go.</summary>
    public bool Stays { get; init; } = true;

    public required RosterLine Line { get; init; }

    public RosterKey Key => Keys[0];
}

public sealed record RosterLearner : RosterPerson
{
    public DateOnly? BirthDate { get; init; }

    /// <summary>Year of study, 1 to 8; null when the file does not say.</summary>
    public int? Year { get; init; }

    public RosterProgramme? Programme { get; init; }
}

public sealed record RosterStaff : RosterPerson
{
    /// <summary>Abbreviation by which lists call this person ("HAD"); null when the file does not say.</summary>
    public string? Code { get; init; }

    /// <summary>
    /// Whether this person teaches. Other roles reach further than a group and have a scope that no roster tells, so they
    /// are given by hand.
    /// </summary>
    public bool Teaches { get; init; }
}

public sealed record RosterGuardian : RosterPerson;

/// <summary>Department or education as the file names it; the mbo fields are null for other schools.</summary>
public sealed record RosterProgramme(string Name, string? Crebo = null, string? Route = null, int? Level = null);

/// <summary>A group of one school year. <see cref="IsHomeroom"/>: every learner is in one of these at most.</summary>
public sealed record RosterGroup
{
    public required RosterKey Key { get; init; }

    public required string Name { get; init; }

    public required bool IsHomeroom { get; init; }

    public int? Year { get; init; }

    public RosterProgramme? Programme { get; init; }

    public bool Stays { get; init; } = true;

    public required RosterLine Line { get; init; }
}

/// <summary>A learner in a group; dates only when the file gives them.</summary>
public sealed record RosterEnrolment(RosterKey Learner, RosterKey Group, RosterLine Line)
{
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public bool Stays { get; init; } = true;
}

/// <summary>What a staff member does for a group.</summary>
public enum RosterTask
{
    Mentor,
    Teacher,

    /// <summary>Mentor of a homeroom, teacher of a subject group: the file names a group that only the school knows.</summary>
    Known,
}

/// <summary>
/// A staff member for a group. <see cref="Who"/> is a key when the file has one; otherwise <see cref="WhoAsWritten"/>
/// holds an abbreviation, address or name that is looked up among the staff and never guessed.
/// </summary>
public sealed record RosterAssignment(RosterKey Group, RosterTask Task, RosterLine Line)
{
    public RosterKey? Who { get; init; }

    public string? WhoAsWritten { get; init; }

    public string? Column { get; init; }

    public bool Stays { get; init; } = true;
}

public sealed record RosterGuardianLink(RosterKey Guardian, RosterKey Learner, RosterLine Line)
{
    public bool Stays { get; init; } = true;
}
