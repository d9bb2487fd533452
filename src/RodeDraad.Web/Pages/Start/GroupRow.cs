using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A group in a list on a start page.</summary>
public sealed record GroupRow(Guid Id, string Name, GroupKind Kind, Guid DepartmentId, string Department, List<string> Mentors, int Learners)
{
    /// <summary>Groups by department and name, in one query.</summary>
    public static Task<List<GroupRow>> ReadAsync(IQueryable<Group> groups, AppDb db, DateOnly today, CancellationToken ct) =>
        groups.AsNoTracking().OrderBy(g => g.Department!.Name).ThenBy(g => g.NameFold).Select(g => new GroupRow(
            g.Id, g.Name, g.Kind, g.DepartmentId, g.Department!.Name,
            db.StaffRoles.Where(r => r.GroupId == g.Id && r.Role == Role.Mentor && r.From <= today && (r.Until == null || r.Until >= today))
                .OrderBy(r => r.Staff!.NameSort).Select(r => Person.FullNameOf(r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName)).ToList(),
            db.Enrolments.Count(e => e.GroupId == g.Id && e.From <= today && (e.Until == null || e.Until >= today))))
        .AsSingleQuery().ToListAsync(ct);
}
