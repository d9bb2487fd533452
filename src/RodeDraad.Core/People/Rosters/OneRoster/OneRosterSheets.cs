using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>What every OneRoster file has in common.</summary>
internal static class OneRosterSheets
{
    /// <summary>Whether the row says that its record is to be taken away.</summary>
    public static bool IsToGo(this RosterSheet<OneRosterColumn> sheet, RosterRow row)
        => sheet.Text(row, Status) is { } status && !status.Equals("active", StringComparison.OrdinalIgnoreCase);

    /// <summary>A cell that holds a list: parts separated by commas.</summary>
    public static string[] List(this RosterSheet<OneRosterColumn> sheet, RosterRow row, OneRosterColumn column)
        => sheet.Text(row, column)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The sourcedId of the row; null, and reported, when it has none.</summary>
    public static RosterKey? Key(this RosterSheet<OneRosterColumn> sheet, RosterRow row, RosterFindings findings)
    {
        if (sheet.Text(row, SourcedId) is { } id)
            return new RosterKey(RosterSources.OneRoster, id);

        findings.Add(RosterCauses.KeyMissing, sheet.Place(row, SourcedId));
        return null;
    }
}
