using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.People.WhoIsWho.Photos;

/// <summary>The photo of a mentor or counsellor, for everybody at the own school.</summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid staffId, CancellationToken ct)
    {
        var photo = await db.StaffPhotos.VisibleTo(viewer).AsNoTracking().Where(p => p.Id == staffId)
            .Select(p => new { p.Format, p.Content, p.Hash }).SingleOrDefaultAsync(ct);
        return photo is null ? NotFound() : this.Send(new MemoryStream(photo.Content), photo.Format, $"foto.{photo.Format.Extension()}", photo.Hash);
    }
}
