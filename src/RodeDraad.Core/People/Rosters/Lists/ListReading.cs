using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.Lists.RosterColumn;

namespace RodeDraad.Core.People.Rosters.Lists;

/// <summary>Recognises which list a table is, by its headings, and reads it.</summary>
internal sealed class ListReading(RosterDraft draft, RosterFindings findings)
{
    public RosterShape Read(RosterTable table)
    {
        var shape = Recognise(table.Header);
        if (shape == RosterShape.Unknown)
        {
            findings.Add(RosterCauses.UnknownShape, new RosterPlace(table.File, 1), string.Join(", ", table.Header));
            return shape;
        }

        if (table.Rows.Count == 0)
        {
            findings.Add(RosterCauses.HeaderOnly, new RosterPlace(table.File));
            return shape;
        }

        var sheet = new RosterSheet<RosterColumn>(table, RosterColumns.Find, findings);
        switch (shape)
        {
            case RosterShape.StaffList:
                new StaffListReading(draft, findings).Read(sheet);
                break;
            case RosterShape.GuardianList:
                new GuardianListReading(draft, findings).Read(sheet);
                break;
            default:
                new LearnerListReading(draft, findings).Read(sheet);
                break;
        }

        return shape;
    }

    private static RosterShape Recognise(string[] header)
    {
        var columns = header.Select(RosterColumns.Find).OfType<RosterColumn>().ToHashSet();
        if (columns.Contains(LearnerNumber))
        {
            if (columns.Contains(GuardianFamilyName) && !columns.Contains(FamilyName))
                return RosterShape.GuardianList;
            return columns.Contains(Crebo) || columns.Contains(Route) || columns.Contains(Level)
                ? RosterShape.StudentList
                : RosterShape.LearnerList;
        }

        return columns.Contains(StaffCode) && (columns.Contains(FamilyName) || columns.Contains(Function))
            ? RosterShape.StaffList
            : RosterShape.Unknown;
    }
}
