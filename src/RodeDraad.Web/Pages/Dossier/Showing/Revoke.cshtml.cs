using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Shuts a link at once.</summary>
public class RevokeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.SheetLinks.EditableBy(viewer).SingleOrDefaultAsync(l => l.Id == Id, ct) is not { } link) return NotFound();
        link.Revoke(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(ShowLinks.Sheet(link.SheetId), "Profile.Link.IsShut", ShowLinks.Restore(Id));
    }
}
