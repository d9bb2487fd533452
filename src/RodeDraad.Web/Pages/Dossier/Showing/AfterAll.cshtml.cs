using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Undoes taking back: what was handed in stands again, on the day it was.</summary>
public class AfterAllModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.HandIns.EditableBy(viewer).SingleOrDefaultAsync(ct) is not { } handIn) return NotFound();
        handIn.Restore();
        await db.SaveChangesAsync(ct);
        return this.Done(ShowLinks.Parts, "HandIn.StandsAgain");
    }
}
