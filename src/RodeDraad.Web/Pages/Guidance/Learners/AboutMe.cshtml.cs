using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Learners;

/// <summary>What one learner shared about the five themes, for mentor or counsellor. Opening it is recorded.</summary>
public class AboutMeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public GuidedLearner Learner { get; private set; } = null!;
    public IReadOnlyList<SaidWords> Sayings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await GuidedLearner.LoadAsync(db, viewer, id, ct) is not { } learner) return NotFound();
        Learner = learner;
        Sayings = await OwnSeries.LoadAsync(db, viewer, id, theme: null, ct);
        var opening = new Opening(id, viewer.RoleIn(learner.GroupId), ExperienceId: null, learner.LastOpenedAt);
        await ReadingLog.RecordAsync(db, viewer, opening, clock.Now(), ct);
        return Page();
    }
}
