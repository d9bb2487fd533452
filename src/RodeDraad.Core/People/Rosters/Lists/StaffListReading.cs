using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.Lists.RosterColumn;

namespace RodeDraad.Core.People.Rosters.Lists;

/// <summary>Reads a list of staff: abbreviation, name, address and function.</summary>
internal sealed class StaffListReading(RosterDraft draft, RosterFindings findings)
{
    /// <summary>A mentor belongs to a group, which the list of learners tells; here it says no more than that someone teaches.</summary>
    private static readonly string[] Teaching =
        ["docent", "leraar", "lerares", "vakdocent", "teacher", "mentor", "slber", "studieloopbaanbegeleider", "coach"];

    private static readonly string[] ByHand =
    [
        "decaan", "lobcoordinator", "counsellor", "teamleider", "afdelingsleider", "teamleader", "rector", "conrector",
        "directeur", "schoolleider", "principal", "beheerder", "functioneelbeheerder", "administrator",
    ];

    public void Read(RosterSheet<RosterColumn> sheet)
    {
        if (!sheet.Has(FamilyName))
        {
            findings.Add(RosterCauses.ColumnMissing, new RosterPlace(sheet.Table.File, 1), RosterColumns.NameOf(FamilyName));
            return;
        }

        foreach (var row in sheet.Table.Rows)
        {
            if (ReadStaff(sheet, row) is { } staff)
                draft.Staff.Add(staff);
        }

        draft.Scope = draft.Scope with { Staff = RosterCover.All };
    }

    private RosterStaff? ReadStaff(RosterSheet<RosterColumn> sheet, RosterRow row)
    {
        if (sheet.Text(row, StaffCode) is not { } code)
        {
            findings.Add(RosterCauses.KeyMissing, sheet.Place(row, StaffCode));
            return null;
        }

        if (NameReading.Read(sheet, row, (GivenName, Prefix, FamilyName), findings) is not { } name)
            return null;

        return new RosterStaff
        {
            Keys = [new RosterKey(RosterSources.StaffCode, code)],
            Code = code,
            Name = name,
            Email = sheet.Email(row, Email),
            Teaches = Teaches(sheet, row),
            Line = sheet.Line(row),
        };
    }

    private bool Teaches(RosterSheet<RosterColumn> sheet, RosterRow row)
    {
        var teaches = !sheet.Has(Function);
        var written = sheet.Text(row, Function) ?? "";
        foreach (var function in written.Split([',', ';', '/', '+', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var folded = RosterColumns.Fold(function);
            if (Teaching.Contains(folded, StringComparer.Ordinal))
                teaches = true;
            else
                findings.Add(ByHand.Any(folded.StartsWith) ? RosterCauses.RoleByHand : RosterCauses.UnknownFunction, sheet.Place(row, Function), function);
        }

        return teaches;
    }
}
