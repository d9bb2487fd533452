using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Steps;

/// <summary>The learner did it; what was lived there is the next experience.</summary>
public class TakeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindStepAsync(db, viewer, Id, ct) is not { } step) return NotFound();
        if (step.Take(clock.Now()).IsRefused) return this.Done(DossierLinks.Experience(step.ExperienceId), DossierRules.StepIsClosed);
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.CaptureAfter(Id), "Dossier.Step.WasTaken", DossierLinks.ReopenStep(Id));
    }
}
