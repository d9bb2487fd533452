using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.People.WhoIsWho.Photos;

/// <summary>A mentor or counsellor puts a photo of themselves on the own card, for learners.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, MemoryBufferThreshold = LargestRequest)]
public class SetModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    /// <summary>Far above what is kept, so that a photograph straight from a phone gets an answer in words.</summary>
    private const int LargestRequest = 24 << 20;

    [BindProperty, Needed("WhoIsWho.Photo.Needed")] public IFormFile? Photo { get; set; }

    public string Name => viewer.FullName;

    /// <summary>Of the photo that stands there now.</summary>
    public string? Address { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return await AgainAsync(ct);
        var content = new byte[Photo!.Length];
        await using (var upload = Photo.OpenReadStream())
            await upload.ReadExactlyAsync(content, ct);
        var photo = await db.StaffPhotos.EditableBy(viewer).SingleOrDefaultAsync(ct);
        var isNew = photo is null;
        photo ??= new StaffPhoto(viewer.School, viewer.Person);
        if (photo.Show(Photo.FileName, content, clock.Now()) is { IsRefused: true } refused)
        {
            ModelState.AddModelError(nameof(Photo), refused.Refusal!);
            return await AgainAsync(ct);
        }
        if (isNew) db.StaffPhotos.Add(photo);
        // Of two tabs at once the first stands; choosing again is one press.
        await db.SaveOnceAsync(() => db.StaffPhotos.EditableBy(viewer).AnyAsync(ct), ct);
        return this.Done(WhoIsWhoLinks.Card, "WhoIsWho.Photo.Saved");
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await LookAsync(ct);
        return this.Invalid();
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var hash = await db.StaffPhotos.EditableBy(viewer).AsNoTracking().Where(p => p.RemovedAt == null).Select(p => p.Hash).SingleOrDefaultAsync(ct);
        Address = WhoIsWhoLinks.Photo(viewer.Person, hash);
    }
}
