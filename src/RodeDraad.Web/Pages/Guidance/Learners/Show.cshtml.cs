using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Learners;

/// <summary>What one learner shared, for mentor or counsellor: along the red line, with the words that return and the open steps.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "voor")] public DateOnly? Before { get; set; }
    [FromQuery(Name = "na")] public Guid? After { get; set; }

    public GuidedLearner Learner { get; private set; } = null!;
    public LearnerStories Stories { get; private set; } = null!;
    public bool IsNewestPart => Before is null;
    public DateOnly Today => viewer.Today;
    public IEnumerable<IGrouping<SchoolYear, StoryLine>> Years => Stories.Lines.GroupBy(l => SchoolYear.Of(l.HappenedOn));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await GuidedLearner.LoadAsync(db, viewer, id, ct) is not { } learner) return NotFound();
        Learner = learner;
        (DateOnly, Guid)? place = Before is { } day ? (day, After ?? Guid.Empty) : null;
        Stories = await LearnerStories.LoadAsync(db, viewer, id, place, ct);
        var opening = new Opening(id, viewer.RoleIn(learner.GroupId), ExperienceId: null, learner.LastOpenedAt);
        await ReadingLog.RecordAsync(db, viewer, opening, clock.Now(), ct);
        return Page();
    }
}
