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
/// the words are then its goal. A picture or a voice note may take the place of the first words.
/// </summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestRequest, MemoryBufferThreshold = FormFiles.LargestRequest)]
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock, Attaching attaching) : PageModel
{
    [BindProperty] public CaptureForm Form { get; set; } = new();

    /// <summary>Files that come along.</summary>
    [BindProperty] public FormFiles Along { get; set; } = new();

    /// <summary>Why the files were not taken.</summary>
    public string? FilesError => Attaching.FilesError(ModelState);

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
        var day = Form.HappenedOn ?? viewer.Today;
        if (ModelState.IsValid && Capturing.Check(day, viewer.Today) is { IsRefused: true } impossible) return this.ShowRefusal(impossible, "Form.HappenedOn");
        // With a file that cannot be kept nothing is stored yet: the words stay on the page.
        await attaching.CheckAsync(Along, Form.Story, ModelState, ct);
        if (!ModelState.IsValid) return this.Invalid();

        var captured = new Captured(Form.Id, Form.Story ?? "", day, attaching.TitleFor(Along, Form.Story, day));
        var id = await Capturing.CaptureAsync(db, viewer, captured, step, clock.Now(), ct);
        return this.Done(DossierLinks.Experience(id), await attaching.AttachAsync(Along, Form.Id, id, ModelState, ct) ?? "Dossier.Captured", DossierLinks.Remove(id));
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

        /// <summary>Needed unless a picture, a voice note or a file says it.</summary>
        [Limit(Experience.TextMaxLength)]
        public string? Story { get; set; }

        [DataType(DataType.Date)]
        public DateOnly? HappenedOn { get; set; }
    }
}
