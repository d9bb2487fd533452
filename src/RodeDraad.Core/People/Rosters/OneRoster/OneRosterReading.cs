using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>Reads the files of a OneRoster 1.1 or 1.2 export together.</summary>
internal sealed class OneRosterReading(RosterDraft draft, RosterFindings findings, RosterSchool? wanted)
{
    private static readonly string[] Used =
        ["manifest", "orgs", "academicSessions", "courses", "classes", "users", "roles", "enrollments", "demographics"];

    private static readonly string[] Needed = ["orgs", "users", "classes", "enrollments"];

    /// <summary>Whether this file of the standard is read here, "users" for users.csv.</summary>
    public static bool Uses(string file) => Used.Contains(file, StringComparer.OrdinalIgnoreCase);

    public RosterShape Read(IReadOnlyList<RosterTable> all)
    {
        var tables = Sort(all);
        var manifest = OneRosterManifest.Read(tables, findings);
        if (manifest.Cover("users", tables) != RosterCover.Some)
        {
            foreach (var needed in Needed.Where(needed => !tables.ContainsKey(needed)))
                findings.Add(RosterCauses.ManifestFileMissing, RosterPlace.Whole, needed);
        }

        var sheets = tables.ToDictionary(
            pair => pair.Key,
            pair => new RosterSheet<OneRosterColumn>(pair.Value, OneRosterColumns.Find, findings),
            StringComparer.OrdinalIgnoreCase);
        var orgs = new OneRosterOrgs(sheets.GetValueOrDefault("orgs"), findings, wanted);
        draft.SchoolYear = ReadSchoolYear(sheets);
        var classes = new OneRosterClasses(draft, findings, orgs);
        classes.Read(sheets);
        new OneRosterUsers(draft, findings, orgs).Read(sheets);
        new OneRosterEnrollments(draft, findings, classes).Read(sheets, IsDelta(manifest, tables));
        draft.Scope = ScopeOf(manifest, tables);
        return manifest.Is12 ? RosterShape.OneRoster12 : RosterShape.OneRoster11;
    }

    private static bool IsDelta(OneRosterManifest manifest, Dictionary<string, RosterTable> tables)
        => manifest.Cover("users", tables) != RosterCover.All || manifest.Cover("classes", tables) != RosterCover.All;

    private static RosterScope ScopeOf(OneRosterManifest manifest, Dictionary<string, RosterTable> tables)
    {
        var users = manifest.Cover("users", tables);
        var enrolments = manifest.Cover("enrollments", tables);
        return new RosterScope
        {
            Learners = users,
            Staff = users,
            Guardians = users,
            Groups = manifest.Cover("classes", tables),
            Enrolments = enrolments,
            Mentors = enrolments,
            Subjects = enrolments,
        };
    }

    private Dictionary<string, RosterTable> Sort(IReadOnlyList<RosterTable> all)
    {
        var tables = new Dictionary<string, RosterTable>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in all)
        {
            var name = Path.GetFileNameWithoutExtension(table.File);
            if (Uses(name))
                tables[name] = table;
            else
                findings.Add(RosterCauses.FileIgnored, new RosterPlace(table.File));
        }

        return tables;
    }

    /// <summary>OneRoster names a school year by the calendar year in which it ends; here it is the one in which it starts.</summary>
    private static int? ReadSchoolYear(Dictionary<string, RosterSheet<OneRosterColumn>> sheets)
    {
        if (!sheets.TryGetValue("academicSessions", out var sheet))
            return null;

        var starts = sheet.Table.Rows
            .Where(row => string.Equals(sheet.Text(row, OneRosterColumn.Type), "schoolYear", StringComparison.OrdinalIgnoreCase) && !sheet.IsToGo(row))
            .Select(row => sheet.Date(row, StartDate))
            .OfType<DateOnly>()
            .Select(start => start.Month >= 7 ? start.Year : start.Year - 1)
            .Distinct()
            .ToList();
        return starts is [var only] ? only : null;
    }
}
