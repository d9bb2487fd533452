using static RodeDraad.Core.People.Rosters.RosterSeverity;

namespace RodeDraad.Core.People.Rosters;

/// <summary>Every kind of finding, with the keys of its texts. What the arguments are stands beside each.</summary>
public static class RosterCauses
{
    /// <summary>All of them, found once, so that a stored finding can be read back by its key.</summary>
    public static IReadOnlyList<RosterCause> All => AllCauses.Value;

    private static readonly Lazy<IReadOnlyList<RosterCause>> AllCauses = new(() =>
        [.. typeof(RosterCauses).GetFields().Where(field => field.FieldType == typeof(RosterCause)).Select(field => (RosterCause)field.GetValue(null)!)]);

    // The file as a whole
    public static readonly RosterCause Empty = new("Rosters.Empty", "Rosters.EmptyMend", Refuse);
    public static readonly RosterCause HeaderOnly = new("Rosters.HeaderOnly", "Rosters.HeaderOnlyMend", Refuse);
    public static readonly RosterCause NothingToRead = new("Rosters.NothingToRead", "Rosters.NothingToReadMend", Refuse);
    public static readonly RosterCause Spreadsheet = new("Rosters.Spreadsheet", "Rosters.SpreadsheetMend", Refuse);
    public static readonly RosterCause NotText = new("Rosters.NotText", "Rosters.NotTextMend", Refuse);

    /// <summary>{0} column names found.</summary>
    public static readonly RosterCause UnknownShape = new("Rosters.UnknownShape", "Rosters.UnknownShapeMend", Refuse);

    // Size and packing
    /// <summary>{0} megabytes allowed.</summary>
    public static readonly RosterCause TooLarge = new("Rosters.TooLarge", "Rosters.TooLargeMend", Refuse);

    /// <summary>{0} megabytes allowed.</summary>
    public static readonly RosterCause TooLargeUnpacked = new("Rosters.TooLargeUnpacked", "Rosters.TooLargeUnpackedMend", Refuse);
    public static readonly RosterCause Bomb = new("Rosters.Bomb", "Rosters.BombMend", Refuse);

    /// <summary>{0} files allowed.</summary>
    public static readonly RosterCause TooManyFiles = new("Rosters.TooManyFiles", "Rosters.TooManyFilesMend", Refuse);

    /// <summary>{0} rows allowed.</summary>
    public static readonly RosterCause TooManyRows = new("Rosters.TooManyRows", "Rosters.TooManyRowsMend", Refuse);

    /// <summary>{0} columns allowed.</summary>
    public static readonly RosterCause TooManyColumns = new("Rosters.TooManyColumns", "Rosters.TooManyColumnsMend", Refuse);
    public static readonly RosterCause BrokenZip = new("Rosters.BrokenZip", "Rosters.BrokenZipMend", Refuse);
    public static readonly RosterCause UnsafePath = new("Rosters.UnsafePath", "Rosters.UnsafePathMend", Refuse);
    public static readonly RosterCause NestedZip = new("Rosters.NestedZip", "Rosters.NestedZipMend", Refuse);

    /// <summary>{0} file name.</summary>
    public static readonly RosterCause FileTwice = new("Rosters.FileTwice", "Rosters.FileTwiceMend", Refuse);
    public static readonly RosterCause FileIgnored = new("Rosters.FileIgnored", "Rosters.FileIgnoredMend", Info);

    // Rows
    public static readonly RosterCause OpenQuote = new("Rosters.OpenQuote", "Rosters.OpenQuoteMend", Refuse);
    public static readonly RosterCause StrayQuote = new("Rosters.StrayQuote", "Rosters.StrayQuoteMend", Refuse);

    /// <summary>{0} cells found, {1} expected.</summary>
    public static readonly RosterCause RowTooShort = new("Rosters.RowTooShort", "Rosters.RowTooShortMend", Refuse);

    /// <summary>{0} cells found, {1} expected.</summary>
    public static readonly RosterCause RowTooLong = new("Rosters.RowTooLong", "Rosters.RowTooLongMend", Refuse);

    /// <summary>{0} characters allowed.</summary>
    public static readonly RosterCause CellTooLong = new("Rosters.CellTooLong", "Rosters.CellTooLongMend", Refuse);

    /// <summary>{0} the text as it came in.</summary>
    public static readonly RosterCause BrokenText = new("Rosters.BrokenText", "Rosters.BrokenTextMend", Refuse);

    /// <summary>{0} the name as it came in.</summary>
    public static readonly RosterCause QuestionMark = new("Rosters.QuestionMark", "Rosters.QuestionMarkMend", Refuse);

    // Columns
    public static readonly RosterCause ColumnTwice = new("Rosters.ColumnTwice", "Rosters.ColumnTwiceMend", Refuse);

    /// <summary>{0} names of the columns that would do.</summary>
    public static readonly RosterCause ColumnMissing = new("Rosters.ColumnMissing", "Rosters.ColumnMissingMend", Refuse);

    /// <summary>{0} column names.</summary>
    public static readonly RosterCause ColumnsIgnored = new("Rosters.ColumnsIgnored", "Rosters.ColumnsIgnoredMend", Info);
    public static readonly RosterCause PrivateColumn = new("Rosters.PrivateColumn", "Rosters.PrivateColumnMend", Warn);
    public static readonly RosterCause PasswordColumn = new("Rosters.PasswordColumn", "Rosters.PasswordColumnMend", Warn);
    public static readonly RosterCause PrivateKey = new("Rosters.PrivateKey", "Rosters.PrivateKeyMend", Refuse);

    // Values
    public static readonly RosterCause KeyMissing = new("Rosters.KeyMissing", "Rosters.KeyMissingMend", Refuse);
    public static readonly RosterCause NameMissing = new("Rosters.NameMissing", "Rosters.NameMissingMend", Refuse);

    /// <summary>{0} the text as it came in.</summary>
    public static readonly RosterCause UnknownDate = new("Rosters.UnknownDate", "Rosters.UnknownDateMend", Refuse);

    /// <summary>{0} the text as it came in.</summary>
    public static readonly RosterCause TwoWayDate = new("Rosters.TwoWayDate", "Rosters.TwoWayDateMend", Refuse);

    /// <summary>{0} the text as it came in.</summary>
    public static readonly RosterCause UnknownEmail = new("Rosters.UnknownEmail", "Rosters.UnknownEmailMend", Warn);

    /// <summary>{0} the address, {1} the row that has it too.</summary>
    public static readonly RosterCause EmailTwice = new("Rosters.EmailTwice", "Rosters.EmailTwiceMend", Warn);

    /// <summary>{0} the text as it came in.</summary>
    public static readonly RosterCause UnknownYear = new("Rosters.UnknownYear", "Rosters.UnknownYearMend", Warn);

    /// <summary>{0} the text as it came in.</summary>
    public static readonly RosterCause UnknownFunction = new("Rosters.UnknownFunction", "Rosters.UnknownFunctionMend", Info);

    /// <summary>{0} the function as written.</summary>
    public static readonly RosterCause RoleByHand = new("Rosters.RoleByHand", "Rosters.RoleByHandMend", Info);

    // Records
    /// <summary>{0} the key, {1} the row that has it too.</summary>
    public static readonly RosterCause KeyTwice = new("Rosters.KeyTwice", "Rosters.KeyTwiceMend", Refuse);

    /// <summary>{0} the key, {1} the row that has it too.</summary>
    public static readonly RosterCause RowTwice = new("Rosters.RowTwice", "Rosters.RowTwiceMend", Warn);

    /// <summary>{0} the learner, {1} one group, {2} the other.</summary>
    public static readonly RosterCause TwoHomerooms = new("Rosters.TwoHomerooms", "Rosters.TwoHomeroomsMend", Refuse);

    /// <summary>{0} the learner.</summary>
    public static readonly RosterCause NoGroup = new("Rosters.NoGroup", "Rosters.NoGroupMend", Warn);

    /// <summary>{0} the mentor as written, {1} the group.</summary>
    public static readonly RosterCause UnknownMentor = new("Rosters.UnknownMentor", "Rosters.UnknownMentorMend", Warn);

    /// <summary>{0} the mentor as written, {1} the group.</summary>
    public static readonly RosterCause SeveralMentors = new("Rosters.SeveralMentors", "Rosters.SeveralMentorsMend", Warn);

    /// <summary>{0} the name of the guardian.</summary>
    public static readonly RosterCause GuardianWithoutKey = new("Rosters.GuardianWithoutKey", "Rosters.GuardianWithoutKeyMend", Warn);

    /// <summary>{0} the name here, {1} the name that is kept.</summary>
    public static readonly RosterCause GuardianNameDiffers = new("Rosters.GuardianNameDiffers", "Rosters.GuardianNameDiffersMend", Warn);

    /// <summary>{0} the key that is referred to.</summary>
    public static readonly RosterCause UnknownReference = new("Rosters.UnknownReference", "Rosters.UnknownReferenceMend", Warn);

    // OneRoster
    /// <summary>{0} the version named.</summary>
    public static readonly RosterCause UnknownVersion = new("Rosters.UnknownVersion", "Rosters.UnknownVersionMend", Refuse);

    /// <summary>{0} the file named.</summary>
    public static readonly RosterCause ManifestFileMissing = new("Rosters.ManifestFileMissing", "Rosters.ManifestFileMissingMend", Refuse);

    /// <summary>{0} the file that is there though the manifest says it is not.</summary>
    public static readonly RosterCause ManifestFileExtra = new("Rosters.ManifestFileExtra", "Rosters.ManifestFileExtraMend", Warn);
    public static readonly RosterCause NoHomerooms = new("Rosters.NoHomerooms", "Rosters.NoHomeroomsMend", Warn);
    public static readonly RosterCause NoManifest = new("Rosters.NoManifest", "Rosters.NoManifestMend", Info);

    /// <summary>{0} names of the schools in the file, {1} the school that was asked for.</summary>
    public static readonly RosterCause SeveralSchools = new("Rosters.SeveralSchools", "Rosters.SeveralSchoolsMend", Refuse);

    /// <summary>{0} the school in the file, {1} the school that was asked for.</summary>
    public static readonly RosterCause OtherSchool = new("Rosters.OtherSchool", "Rosters.OtherSchoolMend", Refuse);

    /// <summary>{0} the role as written.</summary>
    public static readonly RosterCause UnknownRole = new("Rosters.UnknownRole", "Rosters.UnknownRoleMend", Info);

    // Compared with the school
    /// <summary>{0} the year that the file names, {1} the year that was chosen.</summary>
    public static readonly RosterCause OtherYear = new("Rosters.OtherYear", "Rosters.OtherYearMend", Refuse);

    /// <summary>{0} the year that was chosen, {1} the latest year that the school has.</summary>
    public static readonly RosterCause PastYear = new("Rosters.PastYear", "Rosters.PastYearMend", Refuse);

    /// <summary>{0} the department as written, {1} the group.</summary>
    public static readonly RosterCause UnknownDepartment = new("Rosters.UnknownDepartment", "Rosters.UnknownDepartmentMend", Refuse);

    /// <summary>{0} the group, {1} the department.</summary>
    public static readonly RosterCause DepartmentByName = new("Rosters.DepartmentByName", "Rosters.DepartmentByNameMend", Info);

    /// <summary>{0} the group.</summary>
    public static readonly RosterCause GroupWithoutDepartment = new("Rosters.GroupWithoutDepartment", "Rosters.GroupWithoutDepartmentMend", Refuse);

    /// <summary>{0} the name in the file, {1} the names of the people it could be.</summary>
    public static readonly RosterCause KeysDisagree = new("Rosters.KeysDisagree", "Rosters.KeysDisagreeMend", Refuse);

    /// <summary>{0} the name of the person that the school has.</summary>
    public static readonly RosterCause OtherKind = new("Rosters.OtherKind", "Rosters.OtherKindMend", Refuse);

    /// <summary>{0} the name, {1} the number of the person whom it resembles.</summary>
    public static readonly RosterCause LooksKnown = new("Rosters.LooksKnown", "Rosters.LooksKnownMend", Warn);

    /// <summary>{0} the address.</summary>
    public static readonly RosterCause EmailTaken = new("Rosters.EmailTaken", "Rosters.EmailTakenMend", Warn);

    /// <summary>{0} the name of the administrator.</summary>
    public static readonly RosterCause AdministratorStays = new("Rosters.AdministratorStays", "Rosters.AdministratorStaysMend", Warn);
}
