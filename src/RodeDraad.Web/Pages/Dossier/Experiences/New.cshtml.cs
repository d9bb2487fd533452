using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
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

    public string? StepWhat { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (StepId is not null && await StepAsync(ct) is null) return NotFound();
        Form = new CaptureForm { Id = Id.New(), HappenedOn = viewer.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var step = await StepAsync(ct);
        if (StepId is not null && step is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        // The same form sent twice: what the first one made is shown.
        if (await db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == Form.Id, ct)) return Saved();

        var (id, day, now) = (Form.Id == Guid.Empty ? Id.New() : Form.Id, Form.HappenedOn ?? viewer.Today, clock.Now());
        var experience = day > viewer.Today
            ? Experience.Plan(id, viewer.School, viewer.Person, Form.Story, day, now)
            : Experience.Capture(id, viewer.School, viewer.Person, Form.Story, day, now);
        if (step is not null) experience.FollowsFrom(step);
        Form.Id = id;
        db.Experiences.Add(experience);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return Saved();
        }
        return Saved();
    }

    private IActionResult Saved() =>
        this.Done(DossierLinks.Experience(Form.Id), "Dossier.Captured", DossierLinks.Remove(Form.Id));

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
