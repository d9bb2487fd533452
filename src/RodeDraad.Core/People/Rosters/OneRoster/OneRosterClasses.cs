using System.Globalization;
using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>Reads classes.csv: homerooms become groups with a mentor, other classes become teaching groups.</summary>
internal sealed class OneRosterClasses(RosterDraft draft, RosterFindings findings, OneRosterOrgs orgs)
{
    private readonly Dictionary<string, RosterGroup> groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> elsewhere = new(StringComparer.Ordinal);

    public void Read(Dictionary<string, RosterSheet<OneRosterColumn>> sheets)
    {
        if (!sheets.TryGetValue("classes", out var sheet))
            return;

        foreach (var row in sheet.Table.Rows)
            ReadClass(sheet, row);
        if (groups.Count > 0 && groups.Values.All(group => !group.IsHomeroom))
            findings.Add(RosterCauses.NoHomerooms, new RosterPlace(sheet.Table.File, 1, "classType"));
        draft.Groups.AddRange(groups.Values);
    }

    /// <summary>The group with this sourcedId, or null when the file does not hold it.</summary>
    public RosterGroup? Find(string sourcedId) => groups.GetValueOrDefault(sourcedId);

    /// <summary>Whether this class belongs to another school in the same file.</summary>
    public bool IsElsewhere(string sourcedId) => elsewhere.Contains(sourcedId);

    private void ReadClass(RosterSheet<OneRosterColumn> sheet, RosterRow row)
    {
        if (sheet.Key(row, findings) is not { } key)
            return;

        var org = sheet.Text(row, SchoolSourcedId);
        if (!orgs.IsOurs(org))
        {
            elsewhere.Add(key.Value);
            return;
        }

        if (groups.TryGetValue(key.Value, out var earlier))
            findings.Add(RosterCauses.KeyTwice, sheet.Place(row, SourcedId), key.Value, earlier.Line.Row.ToString(CultureInfo.InvariantCulture));

        groups[key.Value] = new RosterGroup
        {
            Key = key,
            Name = sheet.Name(row, Title) ?? sheet.Text(row, ClassCode) ?? key.Value,
            IsHomeroom = string.Equals(sheet.Text(row, ClassType), "homeroom", StringComparison.OrdinalIgnoreCase),
            Year = YearIn(sheet.List(row, Grades)),
            Programme = sheet.Name(row, OneRosterColumn.Department) is { } name ? new RosterProgramme(name) : orgs.Department(org),
            Stays = !sheet.IsToGo(row),
            Line = sheet.Line(row),
        };
    }

    /// <summary>The year of study when the grades name exactly one and it is a Dutch one ("04", "4").</summary>
    public static int? YearIn(string[] grades)
        => grades is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 8
            ? year
            : null;
}
