using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Steps;

/// <summary>The last of the guided questions: what will you do with it?</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public StepForm Form { get; set; } = new();

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null) return NotFound();
        Form = new StepForm { Id = Core.Common.Id.New() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } experience) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var id = Form.Id == Guid.Empty ? Core.Common.Id.New() : Form.Id;
        if (!await db.NextSteps.AnyAsync(s => s.Id == id, ct))
        {
            db.NextSteps.Add(NextStep.After(id, experience, Form.What, Form.ByWhen, Form.Helper, clock.Now()));
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                // The same form arrived twice at the same moment: the other one made the step.
            }
        }
        return this.Done(DossierLinks.Experience(Id), "Dossier.Step.Saved");
    }

    private async Task<Experience?> LoadAsync(CancellationToken ct)
    {
        var experience = await OwnExperience.FindAsync(db, viewer, Id, ct);
        Heading = experience?.Heading ?? "";
        return experience;
    }
}
