using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Drafts;

/// <summary>Takes back a draft that was thrown away.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Drafts.EditableBy(viewer).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft) return NotFound();
        draft.PutBack();
        await db.SaveChangesAsync(ct);
        return this.Done(Url.IsLocalUrl(draft.Address) ? draft.Address : AccountLinks.Home, "Drafts.IsBack");
    }
}
