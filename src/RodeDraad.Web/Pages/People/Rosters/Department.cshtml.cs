using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>Choosing the department for groups of which a waiting import names none.</summary>
public class DepartmentModel(AppDb db, Viewer viewer) : PageModel
{
    [FromForm(Name = "department")] public string? Department { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await db.RosterImports.VisibleTo(viewer).AnyAsync(i => i.Id == id, ct) ? LocalRedirect(RosterLinks.Show(id)) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var import = await db.RosterImports.VisibleTo(viewer).SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null)
            return NotFound();
        if (!import.Place(Department).IsRefused)
            await db.SaveChangesAsync(ct);
        return LocalRedirect(RosterLinks.Show(id));
    }
}
