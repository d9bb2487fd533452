using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Placements;

/// <summary>Placement days as a line, and a day caught in three taps: where, how it was, what you did.</summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestRequest, MemoryBufferThreshold = FormFiles.LargestRequest)]
public class IndexModel(AppDb db, Viewer viewer, TimeProvider clock, Attaching attaching) : PageModel
{
    [BindProperty] public DayForm Form { get; set; } = new();

    /// <summary>Files that come along.</summary>
    [BindProperty] public FormFiles Along { get; set; } = new();

    /// <summary>Why the files were not taken.</summary>
    public string? FilesError => Attaching.FilesError(ModelState);

    public IReadOnlyList<PlacementLine> Lines { get; private set; } = [];
    public DateOnly Today => viewer.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lines = await PlacementDays.LoadAsync(db, viewer, ct);
        Form = new DayForm { Id = Id.New(), Host = Lines.Count > 0 ? Lines[0].Host : "" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Lines = await PlacementDays.LoadAsync(db, viewer, ct);
        await attaching.CheckAsync(Along, Form.Story, ModelState, ct);
        if (!ModelState.IsValid) return this.Invalid();
        var id = Form.Id == Guid.Empty ? Id.New() : Form.Id;
        if (!await db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == id, ct))
        {
            var experience = attaching.TitleFor(Along, Form.Story, viewer.Today) is { } title
                ? Experience.CaptureFile(id, viewer.School, viewer.Person, title, viewer.Today, clock.Now())
                : Experience.Capture(id, viewer.School, viewer.Person, Form.Story!, viewer.Today, clock.Now());
            experience.CaughtAtPlacement(Form.Host, Form.Tone);
            db.Experiences.Add(experience);
            await db.SaveOnceAsync(() => db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == id, ct), ct);
        }
        return this.Done(PlacementLinks.Index, await attaching.AttachAsync(Along, id, id, ModelState, ct) ?? "Placement.Saved", DossierLinks.Remove(id));
    }

    public sealed class DayForm
    {
        public Guid Id { get; set; }

        [Needed("Placement.Host.Needed"), Limit(Experience.PlacementMaxLength)]
        public string Host { get; set; } = "";

        public Tone? Tone { get; set; }

        /// <summary>Needed unless a voice note or a picture says it.</summary>
        [Limit(Experience.TextMaxLength)]
        public string? Story { get; set; }
    }
}
