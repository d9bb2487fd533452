using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Drafts;

/// <summary>Throws a draft away; it can be taken back.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Drafts.EditableBy(viewer).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft) return NotFound();
        draft.Remove(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(Url.IsLocalUrl(draft.Address) ? draft.Address : AccountLinks.Home, "Drafts.Removed", DraftLinks.PutBack(id));
    }
}
