using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>Lays more stories along a thread; those that carry its word stand first, and say so.</summary>
public class AddStoriesModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public AddForm Form { get; set; } = new();

    public string Word { get; private set; } = "";
    public IReadOnlyList<Other> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null) return NotFound();
        if (!await OwnThread.LinkAsync(db, viewer, Id, Form.Stories, clock.Now(), ct))
            return this.ShowRefusal(Outcome.Refused(ThreadRules.OneStoryIsNeeded), "Form.Stories");
        return this.Done(ThreadLinks.Thread(Id), "Threads.Joined");
    }

    /// <summary>The stories to tick, with their day and what is the same.</summary>
    public IEnumerable<Option> Options(Text text) => Others.Select(o => new Option(o.Id.ToString(), o.Heading,
        o.HasWord ? $"{When.Long(o.HappenedOn)} · {text.Format("Threads.Same.Word", Word)}" : When.Long(o.HappenedOn)));

    private async Task<Core.Dossier.Threads.Thread?> LoadAsync(CancellationToken ct)
    {
        if (await OwnThread.FindAsync(db, viewer, Id, ct) is not { } thread) return null;
        Word = thread.Word;
        var lie = thread.Stories.Select(s => s.ExperienceId).ToList();
        var others = await db.Experiences.VisibleTo(viewer, db).AsNoTracking().Where(e => e.Story != null && !lie.Contains(e.Id))
            .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id)
            .Select(e => new Other(e.Id, e.Heading, e.HappenedOn, e.CoreWords.Any(w => w.WordFold == thread.WordFold))).ToListAsync(ct);
        Others = [.. others.OrderByDescending(o => o.HasWord)];
        return thread;
    }

    public sealed record Other(Guid Id, string Heading, DateOnly HappenedOn, bool HasWord);

    public sealed class AddForm
    {
        public List<Guid> Stories { get; set; } = [];
    }
}
