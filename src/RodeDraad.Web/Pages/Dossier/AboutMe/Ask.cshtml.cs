using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>
/// One small question, answered with an example: the answer becomes a story like any other. Which question was asked is
/// kept nowhere, so nothing can be ticked, counted or finished; the place in the row stands in the address only.
/// </summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestRequest, MemoryBufferThreshold = FormFiles.LargestRequest)]
public class AskModel(AppDb db, Viewer viewer, Guidebook guidebook, TimeProvider clock, Attaching attaching) : PageModel
{
    [BindProperty] public AnswerForm Form { get; set; } = new();

    /// <summary>Files that come along.</summary>
    [BindProperty] public FormFiles Along { get; set; } = new();

    /// <summary>Why the files were not taken.</summary>
    public string? FilesError => Attaching.FilesError(ModelState);

    public ThemeGuide Guide { get; private set; } = null!;
    public int Place { get; private set; }
    public string Question => Guide.Indicators[Place - 1];
    public int Following => (Place % Guide.Indicators.Count) + 1;

    /// <summary>What somebody else said, another one with every question.</summary>
    public string Example => Guide.Examples[(Place - 1) % Guide.Examples.Count];

    public async Task<IActionResult> OnGetAsync(string theme, int place, CancellationToken ct)
    {
        if (!await LoadAsync(theme, place, ct)) return NotFound();
        Form = new AnswerForm { Id = Id.New(), HappenedOn = viewer.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string theme, int place, CancellationToken ct)
    {
        if (!await LoadAsync(theme, place, ct)) return NotFound();
        await attaching.CheckAsync(Along, Form.Story, ModelState, ct);
        if (!ModelState.IsValid) return this.Invalid();
        var id = Form.Id == Guid.Empty ? Id.New() : Form.Id;
        if (!await db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == id, ct))
        {
            var day = Form.HappenedOn ?? viewer.Today;
            var experience = attaching.TitleFor(Along, Form.Story, day) is { } title
                ? Experience.CaptureFile(id, viewer.School, viewer.Person, title, day, clock.Now())
                : Experience.Capture(id, viewer.School, viewer.Person, Form.Story!, day, clock.Now());
            experience.CalledUpBy(Guide.Theme);
            db.Experiences.Add(experience);
            await db.SaveOnceAsync(() => db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == id, ct), ct);
        }
        return this.Done(DossierLinks.Experience(id), await attaching.AttachAsync(Along, id, id, ModelState, ct) ?? "OwnWords.ExampleKept", DossierLinks.Remove(id));
    }

    private async Task<bool> LoadAsync(string slug, int place, CancellationToken ct)
    {
        if (AboutMeLinks.ThemeOf(slug) is not { } theme) return false;
        Guide = await guidebook.OfAsync(theme, ct);
        Place = place;
        return place >= 1 && place <= Guide.Indicators.Count;
    }

    public sealed class AnswerForm
    {
        public Guid Id { get; set; }

        /// <summary>Needed unless a voice note or a picture says it.</summary>
        [Limit(Experience.TextMaxLength)]
        public string? Story { get; set; }

        [DataType(DataType.Date)]
        public DateOnly? HappenedOn { get; set; }
    }
}
