using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Steps;

/// <summary>Changes an open step: another day, a smaller step, somebody else to help.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public StepForm Form { get; set; } = new();

    public NextStep Step { get; private set; } = null!;

    /// <summary>True when the step changed since the form was opened; what is stored now stands in <see cref="Step"/>.</summary>
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form = new StepForm { Version = Step.Version, What = Step.What, ByWhen = Step.ByWhen, Helper = Step.Helper };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Step.Version) return Changed();
        var outcome = Step.Adjust(Form.What, Form.ByWhen, Form.Helper);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Changed() : NotFound();
        }
        return this.Done(DossierLinks.Experience(Step.ExperienceId), "Dossier.Step.Saved");
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Step.Version);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindStepAsync(db, viewer, Id, ct) is not { } step) return false;
        Step = step;
        return true;
    }
}
