using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Puts something of the own dossier on a sheet again, in its place: the undo of taking it off.</summary>
public class PutOnModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromQuery(Name = "soort")] public SheetPartKind Kind { get; set; }
    [FromQuery(Name = "wat")] public Guid Source { get; set; }
    [FromQuery(Name = "plaats")] public int Place { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sheet = await db.Sheets.VisibleTo(viewer).Include(s => s.Parts).SingleOrDefaultAsync(s => s.Id == Id, ct);
        if (sheet is not null && Source == Guid.Empty) return LocalRedirect(ShowLinks.Sheet(Id));
        if (sheet is null || !await SheetSource.IsThereAsync(db, viewer, Kind, Source, ct)) return NotFound();
        if (sheet.PutOn(Kind, Source, Place, clock.Now()).Refusal is { } refusal) return this.Done(ShowLinks.Sheet(Id), refusal);
        await db.TrySaveAsync(ct);
        return this.Done(ShowLinks.Sheet(Id), "Profile.IsOn");
    }
}
