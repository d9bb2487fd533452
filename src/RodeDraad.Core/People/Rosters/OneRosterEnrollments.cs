using static RodeDraad.Core.People.Rosters.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters;

/// <summary>Reads enrollments.csv: learners in groups, and staff for groups. The teacher of a homeroom is its mentor.</summary>
internal sealed class OneRosterEnrollments(RosterDraft draft, RosterFindings findings, OneRosterClasses classes)
{
    public void Read(Dictionary<string, RosterSheet<OneRosterColumn>> sheets)
    {
        if (!sheets.TryGetValue("enrollments", out var sheet))
            return;

        var learners = draft.Learners.Select(learner => learner.Key.Value).ToHashSet(StringComparer.Ordinal);
        var staff = draft.Staff.Select(member => member.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var row in sheet.Table.Rows)
        {
            if (sheet.Text(row, ClassSourcedId) is not { } classId || sheet.Text(row, UserSourcedId) is not { } userId)
                findings.Add(RosterCauses.KeyMissing, sheet.Place(row, ClassSourcedId));
            else if (classes.IsElsewhere(classId))
                continue;
            else if (classes.Find(classId) is not { } group)
                findings.Add(RosterCauses.UnknownReference, sheet.Place(row, ClassSourcedId), classId);
            else if (learners.Contains(userId))
                AddLearner(sheet, row, group, userId);
            else if (staff.Contains(userId))
                AddStaff(sheet, row, group, userId);
            else
                findings.Add(RosterCauses.UnknownReference, sheet.Place(row, UserSourcedId), userId);
        }
    }

    private void AddLearner(RosterSheet<OneRosterColumn> sheet, RosterRow row, RosterGroup group, string user)
        => draft.Enrolments.Add(new RosterEnrolment(new RosterKey(RosterSources.OneRoster, user), group.Key, sheet.Line(row))
        {
            From = sheet.Date(row, BeginDate),
            Until = sheet.Date(row, EndDate),
            Stays = !sheet.IsToGo(row),
        });

    private void AddStaff(RosterSheet<OneRosterColumn> sheet, RosterRow row, RosterGroup group, string user)
        => draft.Assignments.Add(new RosterAssignment(group.Key, group.IsHomeroom ? RosterTask.Mentor : RosterTask.Teacher, sheet.Line(row))
        {
            Who = new RosterKey(RosterSources.OneRoster, user),
            Stays = !sheet.IsToGo(row),
        });
}
