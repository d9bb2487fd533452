using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Learners;

/// <summary>The four parts of a vmbo dossier as far as the learner shared what they stand in, for mentor or counsellor.</summary>
public class PartsModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public GuidedLearner Learner { get; private set; } = null!;
    public FourParts Parts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await GuidedLearner.LoadAsync(db, viewer, id, ct) is not { } learner) return NotFound();
        Learner = learner;
        Parts = await FourParts.LoadAsync(db, viewer, id, ct);
        await ReadingLog.RecordAsync(db, viewer, new Opening(id, viewer.RoleIn(learner.GroupId), ExperienceId: null, learner.LastOpenedAt), clock.Now(), ct);
        return Page();
    }
}
