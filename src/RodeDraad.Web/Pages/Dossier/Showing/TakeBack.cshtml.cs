using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Takes back that the four parts were handed in.</summary>
public class TakeBackModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.HandIns.EditableBy(viewer).SingleOrDefaultAsync(ct) is not { } handIn) return NotFound();
        handIn.TakeBack(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(ShowLinks.Parts, "HandIn.TakenBack", ShowLinks.HandInAfterAll);
    }
}
