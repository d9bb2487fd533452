using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Steps;

/// <summary>Lets a step go, with a reason if the learner wants to say one.</summary>
public class DropModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public DropForm Form { get; set; } = new();

    public NextStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var outcome = Step.Drop(Form.Reason, clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Experience(Step.ExperienceId), "Dossier.Step.WasDropped", DossierLinks.ReopenStep(Id));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindStepAsync(db, viewer, Id, ct) is not { } step) return false;
        Step = step;
        return true;
    }

    public sealed class DropForm
    {
        [Limit(NextStep.ReasonMaxLength)] public string? Reason { get; set; }
    }
}
