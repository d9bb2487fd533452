using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People;

/// <summary>Who may see which people and groups.</summary>
public static class PeopleAccess
{
    /// <summary>Learners in a group that the viewer guides now as mentor, or in a department as counsellor: the department of the
    /// homeroom, since a subject group may hold learners of several.</summary>
    public static IQueryable<Learner> GuidedBy(this IQueryable<Learner> learners, Viewer viewer)
    {
        var groups = viewer.GroupsAs(Role.Mentor);
        var departments = viewer.DepartmentsAs(Role.Counsellor);
        var (today, year) = (viewer.Today, viewer.Year);
        return learners.Where(l => (l.LeftOn == null || l.LeftOn >= today) && l.Enrolments.Any(n =>
            n.From <= today && (n.Until == null || n.Until >= today) && n.Group!.Year == year &&
            (groups.Contains(n.GroupId) || (n.Group.Kind == GroupKind.Homeroom && departments.Contains(n.Group.DepartmentId)))));
    }

    /// <summary>Learners with a running link to the viewer as guardian.</summary>
    public static IQueryable<Learner> OfGuardian(this IQueryable<Learner> learners, Viewer viewer)
    {
        var today = viewer.Today;
        var guardian = viewer.Is(Role.Guardian) ? viewer.Person : Guid.Empty;
        return learners.Where(l => l.Guardianships.Any(g =>
            g.GuardianId == guardian && g.From <= today && (g.Until == null || g.Until >= today)));
    }

    /// <summary>
    /// Groups of this school year that the viewer may open: a mentor's and a teacher's own, a counsellor's and a team
    /// leader's departments, all of them for school leader and administrator.
    /// </summary>
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, Viewer viewer)
    {
        var thisYear = groups.Where(g => g.Year == viewer.Year);
        return viewer.Is(Role.Administrator) || viewer.Is(Role.SchoolLeader) ? thisYear : groups.NamedTo(viewer);
    }

    /// <summary>
    /// Groups of this school year whose learners the viewer knows by name: a mentor's and a teacher's own, a counsellor's
    /// and a team leader's departments. A school leader sees figures, not people.
    /// </summary>
    public static IQueryable<Group> NamedTo(this IQueryable<Group> groups, Viewer viewer)
    {
        Guid[] own = [.. viewer.GroupsAs(Role.Mentor), .. viewer.GroupsAs(Role.Teacher)];
        Guid[] departments = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        return groups.Where(g => g.Year == viewer.Year && (own.Contains(g.Id) || departments.Contains(g.DepartmentId)));
    }

    /// <summary>Groups whose shared stories the viewer may read: guided as mentor, or in own departments as counsellor.</summary>
    public static IQueryable<Group> GuidedBy(this IQueryable<Group> groups, Viewer viewer)
    {
        var own = viewer.GroupsAs(Role.Mentor);
        var departments = viewer.DepartmentsAs(Role.Counsellor);
        return groups.Where(g => g.Year == viewer.Year && (own.Contains(g.Id) || departments.Contains(g.DepartmentId)));
    }

    /// <summary>The rule of <see cref="GuidedBy(IQueryable{Group}, Viewer)"/> for one group that was already loaded.</summary>
    public static bool Guides(this Viewer viewer, Guid groupId, Guid departmentId) =>
        viewer.GroupsAs(Role.Mentor).Contains(groupId) || viewer.DepartmentsAs(Role.Counsellor).Contains(departmentId);

    /// <summary>The rule of <see cref="NamedTo"/> for one group that was already loaded.</summary>
    public static bool Names(this Viewer viewer, Guid groupId, Guid departmentId) =>
        viewer.Guides(groupId, departmentId)
        || viewer.GroupsAs(Role.Teacher).Contains(groupId) || viewer.DepartmentsAs(Role.TeamLeader).Contains(departmentId);

    /// <summary>Enrolments that run on a day, of learners who are still at the school.</summary>
    public static IQueryable<Enrolment> RunningOn(this IQueryable<Enrolment> enrolments, DateOnly day) =>
        enrolments.Where(n => n.From <= day && (n.Until == null || n.Until >= day)
            && (n.Learner!.LeftOn == null || n.Learner.LeftOn >= day));

    /// <summary>People an administrator manages: everybody of the own school. Others: nobody.</summary>
    public static IQueryable<T> ManagedBy<T>(this IQueryable<T> people, Viewer viewer) where T : Person =>
        viewer.Is(Role.Administrator) ? people.Where(p => p.SchoolId == viewer.School) : people.Where(_ => false);
}
