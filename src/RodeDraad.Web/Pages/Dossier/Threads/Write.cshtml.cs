using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>The bigger story, with the small ones beside it to look at while writing.</summary>
public class WriteModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public WriteForm Form { get; set; } = new();

    public Thread Thread { get; private set; } = null!;
    public Audience Audience => Thread.Audience;
    public IReadOnlyList<Experience> Stories { get; private set; } = [];

    /// <summary>True when the thread changed since the form was opened; what is stored now stands in <see cref="Thread"/>.</summary>
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form = new WriteForm { Version = Thread.Version, Word = Thread.Word, BiggerStory = Thread.BiggerStory };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Thread.Version) return Changed();
        if (await OwnThread.WithWordAsync(db, viewer, Form.Word, ct) is { } other && other.Id != Id)
            return this.ShowRefusal(Outcome.Refused(ThreadRules.WordHasThread), "Form.Word");
        var outcome = Thread.Write(Form.Word, Form.BiggerStory, clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Word");
        if (!await db.TrySaveAsync(ct)) return await LoadAsync(ct) ? Changed() : NotFound();
        return this.Done(ThreadLinks.Thread(Id), "Threads.Saved");
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Thread.Version);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await OwnThread.FindAsync(db, viewer, Id, ct) is not { } thread) return false;
        Thread = thread;
        var ids = thread.Stories.Select(s => s.ExperienceId).ToList();
        Stories = await db.Experiences.VisibleTo(viewer, db).AsNoTracking().Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.HappenedOn).ToListAsync(ct);
        return true;
    }

    public sealed class WriteForm
    {
        /// <summary>Version that the learner was looking at.</summary>
        public int Version { get; set; }

        [Needed("Threads.WordIsNeeded"), Limit(CoreWord.MaxLength)]
        public string Word { get; set; } = "";

        [Limit(Thread.BiggerStoryMaxLength)] public string? BiggerStory { get; set; }
    }
}
