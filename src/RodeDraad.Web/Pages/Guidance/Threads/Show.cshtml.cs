using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Threads;

/// <summary>A thread that a learner shared, for mentor or counsellor, with those of its stories that are shared too.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public GuidedLearner Learner { get; private set; } = null!;
    public ReadThread Thread { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid learnerId, Guid id, CancellationToken ct)
    {
        if (await GuidedLearner.LoadAsync(db, viewer, learnerId, ct) is not { } learner) return NotFound();
        if (await ReadThread.LoadAsync(db, viewer, learnerId, id, ct) is not { } thread) return NotFound();
        (Learner, Thread) = (learner, thread);
        var opening = new Opening(learnerId, viewer.RoleIn(learner.GroupId), ExperienceId: null, thread.LastOpenedAt, id);
        await ReadingLog.RecordAsync(db, viewer, opening, clock.Now(), ct);
        return Page();
    }
}
