using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters.Importing;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>Everything that applying a waiting import would change, as a table to take along.</summary>
public class ChangesModel(AppDb db, Viewer viewer, RosterImporting importing, RosterReport report) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var import = await db.RosterImports.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import?.Content is not { } content)
            return NotFound();
        var plan = await importing.PlanAsync(RosterPacking.UnpackFile(content), import.Year, import.Department, ct);
        return File(report.Steps(plan.Steps), "text/csv; charset=utf-8", "veranderingen.csv");
    }
}
