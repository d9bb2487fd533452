using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Steps;

/// <summary>Takes back "done" or "let go".</summary>
public class ReopenModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindStepAsync(db, viewer, Id, ct) is not { } step) return NotFound();
        step.Reopen();
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Experience(step.ExperienceId), "Dossier.Step.IsOpenAgain");
    }
}
