using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>One theme: its question, what the learner says now, and everything said before.</summary>
public class ShowModel(AppDb db, Viewer viewer, Guidebook guidebook) : PageModel
{
    public ThemeGuide Guide { get; private set; } = null!;
    public SaidWords? Newest { get; private set; }
    public IReadOnlyList<IGrouping<SchoolYear, SaidWords>> Earlier { get; private set; } = [];
    public IReadOnlyList<Gone> Removed { get; private set; } = [];
    public int Place => Guidebook.PlaceOn(viewer.Today, Guide);

    public async Task<IActionResult> OnGetAsync(string theme, CancellationToken ct)
    {
        if (AboutMeLinks.ThemeOf(theme) is not { } about) return NotFound();
        Guide = await guidebook.OfAsync(about, ct);
        var said = await OwnSeries.OwnAsync(db, viewer, about, ct);
        Newest = said.Count > 0 ? said[0] : null;
        Earlier = [.. said.Skip(1).GroupBy(s => s.Year)];
        Removed = await db.OwnWords.EditableBy(viewer).AsNoTracking().Where(w => w.Theme == about && w.RemovedAt != null)
            .OrderByDescending(w => w.RemovedAt).Take(20).Select(w => new Gone(w.Id, w.Text, w.SaidAt)).ToListAsync(ct);
        return Page();
    }

    /// <summary>Words that were taken away and can be put back.</summary>
    public sealed record Gone(Guid Id, string Text, DateTime SaidAt);
}
