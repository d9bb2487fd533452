using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.WhoIsWho.Photos;

/// <summary>Takes the own photo away; it can be put back.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.StaffPhotos.EditableBy(viewer).SingleOrDefaultAsync(ct) is not { } photo) return NotFound();
        photo.Remove(clock.Now());
        await db.TrySaveAsync(ct);
        return this.Done(WhoIsWhoLinks.Card, "WhoIsWho.Photo.Removed", WhoIsWhoLinks.PutPhotoBack);
    }
}
