using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>Takes a story off a thread; the story itself stays. Can be undone.</summary>
public class UnlinkModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public Guid ExperienceId { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnThread.FindAsync(db, viewer, Id, ct) is not { } thread) return NotFound();
        if ((await OwnThread.StoriesAsync(db, viewer, [ExperienceId], ct)).Count == 0) return NotFound();
        thread.Unlink(ExperienceId);
        // Another tab may have been first; then it is off already.
        await db.TrySaveAsync(ct);
        return this.Done(ThreadLinks.Thread(Id), "Threads.Unlinked", ThreadLinks.LinkAgain(Id, ExperienceId));
    }
}
