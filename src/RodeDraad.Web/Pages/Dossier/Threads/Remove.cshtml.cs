using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>Removes a thread with its bigger story, not the stories along it. Can be undone.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnThread.FindAsync(db, viewer, Id, ct) is not { } thread) return NotFound();
        thread.Remove(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(ThreadLinks.All, "Threads.Removed", ThreadLinks.PutBack(Id));
    }
}
