using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;
using RodeDraad.Web.Pages.Dossier.Attachments;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>
/// Capture in twenty seconds: one field and one button, the day preset to today. A day still to come makes it a plan:
/// the words are then its goal. A picture or a voice note may take the place of the first words.
/// </summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestRequest, MemoryBufferThreshold = FormFiles.LargestRequest)]
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock, FileIntake intake, Text text) : PageModel
{
    [BindProperty] public CaptureForm Form { get; set; } = new();

    /// <summary>Files that come along.</summary>
    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    /// <summary>Their small versions, when the browser could make them.</summary>
    [BindProperty] public List<IFormFile> Smalls { get; set; } = [];

    /// <summary>Why the files were not taken.</summary>
    public string? FilesError => ModelState["Files"]?.Errors.FirstOrDefault()?.ErrorMessage;

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
        if (string.IsNullOrWhiteSpace(Form.Story) && Files.Count == 0) ModelState.AddModelError("Form.Story", "Dossier.Capture.Needed");
        if (!ModelState.IsValid) return this.Invalid();
        // The same form sent twice: what the first one made is shown.
        if (await db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == Form.Id, ct)) return Saved();

        var (id, day, now) = (Form.Id == Guid.Empty ? Id.New() : Form.Id, Form.HappenedOn ?? viewer.Today, clock.Now());
        var experience = string.IsNullOrWhiteSpace(Form.Story) ? Experience.CaptureFile(id, viewer.School, viewer.Person, TitleOn(day), day, now)
            : day > viewer.Today ? Experience.Plan(id, viewer.School, viewer.Person, Form.Story, day, now)
            : Experience.Capture(id, viewer.School, viewer.Person, Form.Story, day, now);
        if (step is not null) experience.FollowsFrom(step);
        Form.Id = id;
        var files = new FormFiles { Files = Files, Smalls = Smalls };
        await files.TakeInAsync(intake, new(id, experience), text, ModelState, ct);
        // With a file that cannot be kept nothing is stored yet: the words stay on the page.
        if (!ModelState.IsValid) return this.Invalid();
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

    /// <summary>"Foto van 3 maart": until the learner finds better words.</summary>
    private string TitleOn(DateOnly day)
    {
        var format = FileFormats.Of(FileName.ExtensionOf(Files[0].FileName)) ?? FileFormat.Pdf;
        return text.Format($"Attachments.TitleOn.{format.Kind()}", When.InYear(day));
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

        /// <summary>Needed unless a picture, a voice note or a file says it.</summary>
        [Limit(Experience.TextMaxLength)]
        public string? Story { get; set; }

        [DataType(DataType.Date)]
        public DateOnly? HappenedOn { get; set; }
    }
}
