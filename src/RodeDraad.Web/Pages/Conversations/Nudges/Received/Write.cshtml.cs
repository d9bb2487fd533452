using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Received;

/// <summary>The learner tells what happened there, in words, sound or a picture: the beginning of an own story, on the day of the nudge.</summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestRequest, MemoryBufferThreshold = FormFiles.LargestRequest)]
public class WriteModel(AppDb db, Viewer viewer, TimeProvider clock, Attaching attaching) : PageModel
{
    [BindProperty] public StoryForm Form { get; set; } = new();

    /// <summary>Files that come along.</summary>
    [BindProperty] public FormFiles Along { get; set; } = new();

    /// <summary>Why the files were not taken.</summary>
    public string? FilesError => Attaching.FilesError(ModelState);

    public Nudge Nudge { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (Nudge.Story is { } written) return LocalRedirect(DossierLinks.Experience(written.Id));
        Form.Id = Core.Common.Id.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (Nudge.Story is { } written) return LocalRedirect(DossierLinks.Experience(written.Id));
        await attaching.CheckAsync(Along, Form.Story, ModelState, ct);
        if (!ModelState.IsValid) return this.Invalid();
        var story = Begin(DateOnly.FromDateTime(DutchClock.ToAmsterdam(Nudge.GivenAt)));
        var outcome = Nudge.Become(story);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        db.Experiences.Add(story);
        // The same form sent twice, or two tabs: what was first stands.
        await db.SaveOnceAsync(() => db.Nudges.VisibleTo(viewer).AnyAsync(n => n.Id == id && n.ExperienceId != null && n.Experience!.RemovedAt == null, ct), ct);
        var stands = await db.Nudges.VisibleTo(viewer).Where(n => n.Id == id).Select(n => n.ExperienceId).SingleAsync(ct);
        return this.Done(DossierLinks.Experience(stands!.Value), await attaching.AttachAsync(Along, Form.Id, stands.Value, ModelState, ct) ?? "Nudges.Written");
    }

    private Experience Begin(DateOnly day) => attaching.TitleFor(Along, Form.Story, day) is { } title
        ? Experience.CaptureFile(Form.Id, viewer.School, viewer.Person, title, day, clock.Now())
        : Experience.Capture(Form.Id, viewer.School, viewer.Person, Form.Story!, day, clock.Now());

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Nudges.VisibleTo(viewer).Include(n => n.Author).Include(n => n.Experience).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nudge) return false;
        Nudge = nudge;
        return true;
    }

    public sealed class StoryForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one story.</summary>
        public Guid Id { get; set; }

        /// <summary>Needed unless a voice note or a picture says it.</summary>
        [Limit(Experience.TextMaxLength)]
        public string? Story { get; set; }
    }
}
