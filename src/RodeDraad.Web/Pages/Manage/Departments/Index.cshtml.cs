using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Manage.Departments;

/// <summary>The departments of the school, with counsellors and team leaders.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<Line> Departments { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        Departments = await db.Departments.AsNoTracking().Where(d => d.SchoolId == viewer.School).OrderBy(d => d.Name).Select(d => new Line(
            d.Id, d.Name, d.Track, db.Groups.Count(g => g.DepartmentId == d.Id && g.Year == year),
            db.StaffRoles.Where(r => r.DepartmentId == d.Id && r.From <= today && (r.Until == null || r.Until >= today)).OrderBy(r => r.Staff!.NameSort)
                .Select(r => new Leader(r.StaffId, r.Role, Person.FullNameOf(r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName))).ToList()))
            .AsSingleQuery().ToListAsync(ct);
    }

    /// <summary>A department as it stands this year.</summary>
    public sealed record Line(Guid Id, string Name, Track Track, int Groups, List<Leader> Leaders)
    {
        public IEnumerable<Leader> As(Role role) => Leaders.Where(l => l.Role == role);
    }

    /// <summary>Somebody with a role over the department.</summary>
    public sealed record Leader(Guid Id, Role Role, string Name);
}
