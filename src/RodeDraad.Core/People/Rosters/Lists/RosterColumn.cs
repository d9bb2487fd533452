namespace RodeDraad.Core.People.Rosters.Lists;

/// <summary>What a column of a school's own list can mean.</summary>
public enum RosterColumn
{
    LearnerNumber,
    ChainId,
    GivenName,
    Prefix,
    FamilyName,
    Email,
    BirthDate,
    Group,
    Mentor1,
    Mentor2,
    Year,
    Department,
    Crebo,
    Route,
    Level,
    StaffCode,
    Function,
    GuardianNumber,
    GuardianGivenName,
    GuardianPrefix,
    GuardianFamilyName,
    GuardianEmail,
}
