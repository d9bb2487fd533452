using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Manage.Groups;

/// <summary>The groups of a school year, with mentors and numbers.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "jaar")] public int? Start { get; set; }
    [FromQuery(Name = "afdeling")] public Guid? Department { get; set; }

    public SchoolYear Year { get; private set; }
    public IReadOnlyList<SchoolYear> Years { get; private set; } = [];
    public IReadOnlyList<Option> Departments { get; private set; } = [];
    public IReadOnlyList<Line> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var years = await db.Groups.Where(g => g.SchoolId == viewer.School).Select(g => g.Year).Distinct().ToListAsync(ct);
        Years = [.. years.Append(viewer.Year).Distinct().OrderByDescending(y => y.Start)];
        Year = Years.FirstOrDefault(y => y.Start == Start, viewer.Year);
        Departments = await db.DepartmentOptionsAsync(ct);
        var (year, day) = (Year, DayIn(Year));
        var groups = db.Groups.AsNoTracking().Where(g => g.Year == year);
        if (Department is { } department) groups = groups.Where(g => g.DepartmentId == department);
        Groups = await groups.OrderBy(g => g.Kind).ThenBy(g => g.NameFold).Select(g => new Line(
            g.Id, g.Name, g.Kind, g.Grade, g.Department!.Name,
            db.StaffRoles.Where(r => r.GroupId == g.Id && r.From <= day && (r.Until == null || r.Until >= day)).OrderBy(r => r.Staff!.NameSort)
                .Select(r => new Guide(r.Role, Person.FullNameOf(r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName))).ToList(),
            db.Enrolments.Count(e => e.GroupId == g.Id && e.From <= day && (e.Until == null || e.Until >= day)))).AsSingleQuery().ToListAsync(ct);
    }

    // A year that is over shows its last day, one to come its first.
    private DateOnly DayIn(SchoolYear year) =>
        viewer.Today > year.LastDay ? year.LastDay : viewer.Today < year.FirstDay ? year.FirstDay : viewer.Today;

    /// <summary>A group in the list.</summary>
    public sealed record Line(Guid Id, string Name, GroupKind Kind, int? Grade, string Department, List<Guide> Guides, int Learners)
    {
        /// <summary>Mentors of a mentor group, teachers of a subject class.</summary>
        public IReadOnlyList<string> Names => [.. Guides.Where(g => Kind == GroupKind.Subject || g.Role == Role.Mentor).Select(g => g.Name)];
    }

    /// <summary>Somebody with a role over the group.</summary>
    public sealed record Guide(Role Role, string Name);
}
