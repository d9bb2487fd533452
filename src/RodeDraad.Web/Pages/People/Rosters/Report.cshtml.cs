using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Importing;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>What was noticed in a roster, as a table to take along: while it waits compared with the school of now.</summary>
public class ReportModel(AppDb db, Viewer viewer, RosterImporting importing, RosterReport report) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var import = await db.RosterImports.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null || await FindingsAsync(import, ct) is not { } findings)
            return NotFound();
        return File(report.Findings(findings), "text/csv; charset=utf-8", "verslag.csv");
    }

    private async Task<IReadOnlyList<RosterFinding>?> FindingsAsync(RosterImport import, CancellationToken ct)
    {
        if (import.Content is { } content)
            return (await importing.PlanAsync(RosterPacking.UnpackFile(content), import.Year, import.Department, ct)).Findings;
        return import.Report is { } packed ? RosterPacking.UnpackFindings(packed) : null;
    }
}
