using RodeDraad.Core.People.Rosters.Lists;
using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>The schools and departments in a OneRoster export, narrowed to the one school that is imported.</summary>
internal sealed class OneRosterOrgs
{
    private readonly Dictionary<string, (string Name, string Type, string? Identifier, string? Parent)> orgs = new(StringComparer.Ordinal);
    private readonly string? school;

    public OneRosterOrgs(RosterSheet<OneRosterColumn>? sheet, RosterFindings findings, RosterSchool? wanted)
    {
        if (sheet is not null)
            Read(sheet, findings);
        school = Choose(findings, wanted);
    }

    /// <summary>Whether something of this organisation belongs to the school that is imported.</summary>
    public bool IsOurs(string? org)
    {
        if (school is null || org is null)
            return true;

        // A department stands below its school; ten steps are more than any real tree has.
        for (var (at, steps) = (org, 0); at is not null && steps < 10; steps++)
        {
            if (string.Equals(at, school, StringComparison.Ordinal))
                return true;
            at = orgs.TryGetValue(at, out var found) ? found.Parent : null;
        }

        return false;
    }

    /// <summary>The department, when the organisation is one.</summary>
    public RosterProgramme? Department(string? org)
        => org is not null && orgs.TryGetValue(org, out var found) && found.Type.Equals("department", StringComparison.OrdinalIgnoreCase)
            ? new RosterProgramme(found.Name)
            : null;

    private void Read(RosterSheet<OneRosterColumn> sheet, RosterFindings findings)
    {
        foreach (var row in sheet.Table.Rows)
        {
            if (sheet.Key(row, findings) is not { } key || sheet.IsToGo(row))
                continue;
            var name = sheet.Name(row, OneRosterColumn.Name) ?? key.Value;
            var type = sheet.Text(row, OneRosterColumn.Type) ?? "";
            orgs[key.Value] = (name, type, sheet.Text(row, Identifier), sheet.Text(row, ParentSourcedId));
        }
    }

    private string? Choose(RosterFindings findings, RosterSchool? wanted)
    {
        var schools = orgs.Where(org => org.Value.Type.Equals("school", StringComparison.OrdinalIgnoreCase)).ToList();
        if (wanted is null)
            return schools is [var only] ? only.Key : null;

        var matching = schools.Where(org => Matches(org.Value.Name, org.Value.Identifier, wanted)).Select(org => org.Key).ToList();
        if (matching is [var match])
            return match;
        if (schools is [var single])
        {
            if (IsOtherBrin(single.Value.Identifier, wanted.Brin))
                findings.Add(RosterCauses.OtherSchool, RosterPlace.Whole, single.Value.Name, wanted.Name);
            return single.Key;
        }

        if (schools.Count > 1)
            findings.Add(RosterCauses.SeveralSchools, RosterPlace.Whole, string.Join(", ", schools.Select(org => org.Value.Name)), wanted.Name);
        return null;
    }

    private static bool Matches(string name, string? identifier, RosterSchool wanted)
        => (wanted.Brin is not null && string.Equals(identifier, wanted.Brin, StringComparison.OrdinalIgnoreCase))
            || string.Equals(RosterColumns.Fold(name), RosterColumns.Fold(wanted.Name), StringComparison.Ordinal);

    /// <summary>A BRIN is two digits and two letters, with two digits more for a location.</summary>
    private static bool IsOtherBrin(string? identifier, string? brin)
        => identifier is { Length: 4 or 6 } && brin is { Length: 4 or 6 }
            && char.IsAsciiDigit(identifier[0]) && char.IsAsciiDigit(identifier[1])
            && char.IsAsciiLetter(identifier[2]) && char.IsAsciiLetter(identifier[3])
            && !identifier[..4].Equals(brin[..4], StringComparison.OrdinalIgnoreCase);
}
