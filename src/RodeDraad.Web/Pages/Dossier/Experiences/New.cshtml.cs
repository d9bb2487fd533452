using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>
/// Capture in twenty seconds: one field and one button, the day preset to today. A day still to come makes it a plan:
/// the words are then its goal.
/// </summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public CaptureForm Form { get; set; } = new();

    /// <summary>The step that led here, when there is one.</summary>
    [FromQuery(Name = "stap")] public Guid? StepId { get; set; }

    /// <summary>A draft to go on with: it has the identifier of the experience to be.</summary>
    [FromQuery(Name = DraftOffer.Query)] public Guid? DraftId { get; set; }

    public string? StepWhat { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (StepId is not null && await StepAsync(ct) is null) return NotFound();
        Form = new CaptureForm { Id = DraftId ?? Id.New(), HappenedOn = viewer.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var step = await StepAsync(ct);
        if (StepId is not null && step is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var day = Form.HappenedOn ?? viewer.Today;
        var possible = Capturing.Check(day, viewer.Today);
        if (possible.IsRefused) return this.ShowRefusal(possible, "Form.HappenedOn");
        var id = await Capturing.CaptureAsync(db, viewer, new Captured(Form.Id, Form.Story, day), step, clock.Now(), ct);
        return this.Done(DossierLinks.Experience(id), "Dossier.Captured", DossierLinks.Remove(id));
    }

    private async Task<NextStep?> StepAsync(CancellationToken ct)
    {
        if (StepId is null) return null;
        var step = await db.NextSteps.EditableBy(viewer).AsNoTracking().SingleOrDefaultAsync(s => s.Id == StepId, ct);
        StepWhat = step?.What;
        return step;
    }

    public sealed class CaptureForm
    {
        public Guid Id { get; set; }

        [Needed("Dossier.Capture.Needed"), Limit(Experience.TextMaxLength)]
        public string Story { get; set; } = "";

        [DataType(DataType.Date)]
        public DateOnly? HappenedOn { get; set; }
    }
}
