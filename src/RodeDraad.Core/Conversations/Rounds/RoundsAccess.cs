using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>Who may see and change which rounds and places in them.</summary>
public static class RoundsAccess
{
    /// <summary>
    /// Rounds of groups that a mentor or counsellor guides now; for a learner those of the own groups. Others: none.
    /// </summary>
    public static IQueryable<Round> VisibleTo(this IQueryable<Round> rounds, Viewer viewer, AppDb db)
    {
        if (viewer.Is(Role.Learner))
        {
            var (learner, today) = (viewer.Person, viewer.Today);
            return rounds.Where(r => r.Groups.Any(g => db.Enrolments.Any(n => n.LearnerId == learner && n.GroupId == g.GroupId
                && n.From <= today && (n.Until == null || n.Until >= today))));
        }
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return rounds.Where(_ => false);
        var guided = db.Groups.GuidedBy(viewer);
        return rounds.Where(r => r.Groups.Any(g => guided.Any(x => x.Id == g.GroupId)));
    }

    /// <summary>Rounds that a viewer may change: own ones, and a counsellor those of the own departments.</summary>
    public static IQueryable<Round> EditableBy(this IQueryable<Round> rounds, Viewer viewer, AppDb db)
    {
        var (person, departments) = (viewer.PersonId, viewer.DepartmentsAs(Role.Counsellor));
        return rounds.VisibleTo(viewer, db).Where(r => r.MadeById == person || r.Groups.All(g => departments.Contains(g.Group!.DepartmentId)));
    }

    /// <summary>
    /// The times that a learner may choose from: of those who guide one of the learner's groups now as mentor, or the
    /// learner's department as counsellor.
    /// </summary>
    public static IQueryable<Slot> OpenTo(this IQueryable<Slot> slots, Guid learnerId, Viewer viewer, AppDb db)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        var mine = db.Enrolments.Where(n => n.LearnerId == learnerId && n.Group!.Year == year && n.From <= today && (n.Until == null || n.Until >= today));
        return slots.Where(s => db.StaffRoles.Any(r => r.StaffId == s.StaffId && r.From <= today && (r.Until == null || r.Until >= today)
            && ((r.Role == Role.Mentor && mine.Any(n => n.GroupId == r.GroupId))
                || (r.Role == Role.Counsellor && mine.Any(n => n.Group!.DepartmentId == r.DepartmentId)))));
    }

    /// <summary>Places of learners whom the viewer guides now; a learner's own.</summary>
    public static IQueryable<Booking> VisibleTo(this IQueryable<Booking> bookings, Viewer viewer, AppDb db)
    {
        if (viewer.Is(Role.Learner)) return bookings.Where(b => b.LearnerId == viewer.Person);
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return bookings.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return bookings.Where(b => guided.Any(l => l.Id == b.LearnerId));
    }
}
