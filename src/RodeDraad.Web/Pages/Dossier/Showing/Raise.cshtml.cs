using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Puts a part of a sheet one place higher.</summary>
public class RaiseModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromQuery(Name = "onderdeel")] public Guid PartId { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sheet = await db.Sheets.VisibleTo(viewer).Include(s => s.Parts).SingleOrDefaultAsync(s => s.Id == Id, ct);
        if (sheet is null) return NotFound();
        if (sheet.Parts.Find(p => p.Id == PartId) is { } part)
        {
            sheet.Raise(part, clock.Now());
            await db.TrySaveAsync(ct);
        }
        return this.Done(ShowLinks.Sheet(Id), "Profile.Moved");
    }
}
