using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>Reads enrollments.csv: learners in groups, and staff for groups. The teacher of a homeroom is its mentor.</summary>
internal sealed class OneRosterEnrollments(RosterDraft draft, RosterFindings findings, OneRosterClasses classes)
{
    /// <param name="sheets">All files.</param>
    /// <param name="isDelta">Whether users and classes that are not in the file may be known to the school.</param>
    public void Read(Dictionary<string, RosterSheet<OneRosterColumn>> sheets, bool isDelta)
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
            else if (classes.Find(classId) is null && !isDelta)
                findings.Add(RosterCauses.UnknownReference, sheet.Place(row, ClassSourcedId), classId);
            else if (learners.Contains(userId) || (isDelta && Is(sheet, row, "student")))
                AddLearner(sheet, row, classId, userId);
            else if (staff.Contains(userId) || (isDelta && Is(sheet, row, "teacher")))
                AddStaff(sheet, row, classId, userId);
            else
                findings.Add(RosterCauses.UnknownReference, sheet.Place(row, UserSourcedId), userId);
        }
    }

    private static bool Is(RosterSheet<OneRosterColumn> sheet, RosterRow row, string role)
        => string.Equals(sheet.Text(row, OneRosterColumn.Role), role, StringComparison.OrdinalIgnoreCase);

    private void AddLearner(RosterSheet<OneRosterColumn> sheet, RosterRow row, string group, string user)
        => draft.Enrolments.Add(new RosterEnrolment(new RosterKey(RosterSources.OneRoster, user), new RosterKey(RosterSources.OneRoster, group), sheet.Line(row))
        {
            From = sheet.Date(row, BeginDate),
            Until = sheet.Date(row, EndDate),
            Stays = !sheet.IsToGo(row),
        });

    private void AddStaff(RosterSheet<OneRosterColumn> sheet, RosterRow row, string group, string user)
        => draft.Assignments.Add(new RosterAssignment(new RosterKey(RosterSources.OneRoster, group), TaskFor(group), sheet.Line(row))
        {
            Who = new RosterKey(RosterSources.OneRoster, user),
            Stays = !sheet.IsToGo(row),
        });

    /// <summary>A group that is not in the file leaves the task to what the school knows of it.</summary>
    private RosterTask TaskFor(string group) => classes.Find(group) switch
    {
        null => RosterTask.Known,
        { IsHomeroom: true } => RosterTask.Mentor,
        _ => RosterTask.Teacher,
    };
}
