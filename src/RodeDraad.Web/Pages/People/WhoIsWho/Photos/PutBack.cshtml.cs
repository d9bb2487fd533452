using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.WhoIsWho.Photos;

/// <summary>Puts the own photo back.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.StaffPhotos.EditableBy(viewer).SingleOrDefaultAsync(ct) is not { } photo) return NotFound();
        photo.PutBack();
        await db.TrySaveAsync(ct);
        return this.Done(WhoIsWhoLinks.Card, "WhoIsWho.Photo.Saved", WhoIsWhoLinks.RemovePhoto);
    }
}
