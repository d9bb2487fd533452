using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>How a bigger story grew: every earlier version with its word, for the learner alone.</summary>
public class VersionsModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public string Word { get; private set; } = "";
    public string? Now { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ThreadVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var thread = await db.Threads.VisibleTo(viewer, db).Where(t => t.Id == Id).Select(t => new { t.Word, t.BiggerStory }).SingleOrDefaultAsync(ct);
        if (thread is null) return NotFound();
        (Word, Now) = (thread.Word, thread.BiggerStory);
        Versions = await db.ThreadVersions.VisibleTo(viewer).AsNoTracking().Where(v => v.ThreadId == Id)
            .OrderByDescending(v => v.ReplacedAt).Take(50).ToListAsync(ct);
        return Page();
    }
}
