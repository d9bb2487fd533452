using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Hours;

/// <summary>Who may see and change the plan of hours of a department.</summary>
public static class HoursAccess
{
    /// <summary>Plans of a counsellor's and a team leader's departments; all of the school for its leader.</summary>
    public static IQueryable<HoursPlan> VisibleTo(this IQueryable<HoursPlan> plans, Viewer viewer)
    {
        if (viewer.Is(Role.SchoolLeader)) return plans.Where(p => p.SchoolId == viewer.School);
        Guid[] own = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        return plans.Where(p => own.Contains(p.DepartmentId));
    }

    /// <summary>Departments whose plan the viewer may make: a counsellor's and a team leader's own.</summary>
    public static bool PlansHoursOf(this Viewer viewer, Guid departmentId) =>
        viewer.DepartmentsAs(Role.Counsellor).Contains(departmentId) || viewer.DepartmentsAs(Role.TeamLeader).Contains(departmentId);
}
