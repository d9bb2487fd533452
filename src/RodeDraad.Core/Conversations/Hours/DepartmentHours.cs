using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Hours;

/// <summary>A department with its plan for the year; null when none was made.</summary>
public sealed record DepartmentHours(Guid Id, string Name, int Learners, HoursPlan? Plan)
{
    /// <summary>What the plan comes to; null without a plan.</summary>
    public HoursMeter? Meter => Plan is null ? null : new HoursMeter(Plan, Learners);

    /// <summary>The departments whose hours a viewer may see, in the order of their names; two statements.</summary>
    public static async Task<IReadOnlyList<DepartmentHours>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        Guid[] own = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        var (today, year, all) = (viewer.Today, viewer.Year, viewer.Is(Role.SchoolLeader));
        var departments = await db.Departments.AsNoTracking().Where(d => all || own.Contains(d.Id)).OrderBy(d => d.Name)
            .Select(d => new
            {
                d.Id,
                d.Name,
                Learners = db.Learners.Count(l => l.LeftOn == null && l.Enrolments.Any(n => n.Group!.DepartmentId == d.Id && n.Group.Year == year
                    && n.Group.Kind == GroupKind.Homeroom && n.From <= today && (n.Until == null || n.Until >= today))),
            }).ToListAsync(ct);
        var plans = await db.HoursPlans.VisibleTo(viewer).AsNoTracking().Where(p => p.Year == year).ToDictionaryAsync(p => p.DepartmentId, ct);
        return [.. departments.Select(d => new DepartmentHours(d.Id, d.Name, d.Learners, plans.GetValueOrDefault(d.Id)))];
    }
}
