using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Files;

/// <summary>The small version of a picture; the picture itself where there is none.</summary>
public class SmallModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var reader = viewer.Person;
        var found = await db.Attachments.VisibleTo(viewer, db).AsNoTracking().Where(a => a.Id == id).Select(a => new
        {
            a.LearnerId,
            a.ExperienceId,
            a.Format,
            a.Name,
            a.Length,
            a.Hash,
            a.Small,
            LastAt = db.Readings.Where(r => r.ExperienceId == a.ExperienceId && r.ReaderId == reader).Max(r => (DateTime?)r.At),
        }).SingleOrDefaultAsync(ct);
        if (found is null) return NotFound();
        await ReadingLog.RecordFileAsync(db, viewer, (found.LearnerId, found.ExperienceId, found.LastAt), clock.Now(), ct);
        return found.Small is { } small
            ? this.Send(new MemoryStream(small.Content), small.Format, found.Name, found.Hash + "-s")
            : this.Send(new KeptFile(db, id, found.Length), found.Format, found.Name, found.Hash);
    }
}
