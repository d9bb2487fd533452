using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Takes a part off a sheet; what it shows stays in the dossier. Can be undone as long as it is there.</summary>
public class TakeOffModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromQuery(Name = "onderdeel")] public Guid PartId { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sheet = await db.Sheets.VisibleTo(viewer).Include(s => s.Parts).SingleOrDefaultAsync(s => s.Id == Id, ct);
        if (sheet is null) return NotFound();
        var part = sheet.Parts.Find(p => p.Id == PartId && p.SourceId is not null);
        // Another tab may have been first; then it is off already.
        if (part is null) return this.Done(ShowLinks.Sheet(Id), "Profile.TakenOff");
        sheet.TakeOff(part, clock.Now());
        await db.TrySaveAsync(ct);
        var isThere = await SheetSource.IsThereAsync(db, viewer, part.Kind, part.SourceId!.Value, ct);
        return this.Done(ShowLinks.Sheet(Id), "Profile.TakenOff", isThere ? ShowLinks.PutOn(Id, part.Kind, part.SourceId.Value, part.Place) : null);
    }
}
