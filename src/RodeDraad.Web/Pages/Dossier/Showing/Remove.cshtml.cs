using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Removes a sheet at once; its links are shut until it is put back.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Sheets.VisibleTo(viewer).SingleOrDefaultAsync(s => s.Id == Id, ct) is not { } sheet) return NotFound();
        sheet.Remove(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(ShowLinks.Show, "Profile.Removed", ShowLinks.PutBack(Id));
    }
}
