using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Home;

/// <summary>A thread that a child opened to home, with those of its stories that are open to home too.</summary>
public class ThreadModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public Child Child { get; private set; } = null!;
    public ReadThread Thread { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid learnerId, Guid id, CancellationToken ct)
    {
        var children = await HomeStories.ChildrenAsync(db, viewer, ct);
        if (children.FirstOrDefault(c => c.Id == learnerId) is not { } child) return NotFound();
        if (await ReadThread.LoadAsync(db, viewer, learnerId, id, ct) is not { } thread) return NotFound();
        (Child, Thread) = (child, thread);
        await ReadingLog.RecordAsync(db, viewer, new Opening(learnerId, Role.Guardian, ExperienceId: null, thread.LastOpenedAt, id), clock.Now(), ct);
        return Page();
    }
}
