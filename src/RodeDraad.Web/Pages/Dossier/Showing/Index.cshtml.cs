using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>The pages that a learner composed to show, and what is open to others.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The school year to look back on: this one, or in August the one that ended.</summary>
    public SchoolYear Year => LookBack.InSeason(viewer.Today) ?? viewer.Year;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = viewer.Today;
        Rows = await db.Sheets.VisibleTo(viewer).AsNoTracking().OrderByDescending(s => s.ChangedAt)
            .Select(s => new Row(s.Id, s.Title, s.ChangedAt, s.Links.Count(l => l.RevokedAt == null && l.EndsOn >= today))).ToListAsync(ct);
    }

    public sealed record Row(Guid Id, string Title, DateTime ChangedAt, int OpenLinks);
}
