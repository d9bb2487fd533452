using RodeDraad.Core.People.Rosters.Lists;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>The OneRoster columns that are used, over all its files.</summary>
internal enum OneRosterColumn
{
    SourcedId,
    Status,
    PropertyName,
    Value,
    Name,
    Type,
    Identifier,
    ParentSourcedId,
    Title,
    StartDate,
    EndDate,
    SchoolYear,
    Grades,
    ClassType,
    ClassCode,
    CourseSourcedId,
    SchoolSourcedId,
    TermSourcedIds,
    GivenName,
    PreferredGivenName,
    Prefix,
    FamilyName,
    Email,
    Role,
    RoleType,
    OrgSourcedIds,
    OrgSourcedId,
    UserSourcedId,
    ClassSourcedId,
    AgentSourcedIds,
    UserMasterIdentifier,
    BeginDate,
    BirthDate,
    Department,
}

/// <summary>Headings of OneRoster files; case does not matter, and the Dutch prefix may stand in a metadata column.</summary>
internal static class OneRosterColumns
{
    private static readonly Dictionary<string, OneRosterColumn> Metadata = new(StringComparer.Ordinal)
    {
        ["metadatatussenvoegsel"] = OneRosterColumn.Prefix,
        ["metadatavoorvoegsel"] = OneRosterColumn.Prefix,
        ["metadataprefix"] = OneRosterColumn.Prefix,
        ["metadatafamilynameprefix"] = OneRosterColumn.Prefix,
        ["metadatasurnameprefix"] = OneRosterColumn.Prefix,
        ["metadataafdeling"] = OneRosterColumn.Department,
        ["metadataopleiding"] = OneRosterColumn.Department,
        ["metadatadepartment"] = OneRosterColumn.Department,
        ["metadataeckid"] = OneRosterColumn.UserMasterIdentifier,
    };

    private static readonly Dictionary<string, OneRosterColumn> Standard = Enum.GetValues<OneRosterColumn>()
        .Where(column => column is not (OneRosterColumn.Prefix or OneRosterColumn.Department))
        .ToDictionary(column => RosterColumns.Fold(column.ToString()), StringComparer.Ordinal);

    public static OneRosterColumn? Find(string heading)
    {
        var folded = RosterColumns.Fold(heading);
        return Standard.TryGetValue(folded, out var column) || Metadata.TryGetValue(folded, out column) ? column : null;
    }
}
