using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Home;

/// <summary>What a child opened to home, for a parent or carer.</summary>
public class IndexModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "voor")] public DateOnly? Before { get; set; }
    [FromQuery(Name = "na")] public Guid? After { get; set; }

    public Child Child { get; private set; } = null!;

    /// <summary>All children of the viewer, this one too.</summary>
    public IReadOnlyList<Child> Children { get; private set; } = [];

    /// <summary>Threads that the child opened to home.</summary>
    public IReadOnlyList<SharedThread> Threads { get; private set; } = [];

    public HomeStories Stories { get; private set; } = null!;
    public bool IsNewestPart => Before is null;
    public IEnumerable<IGrouping<SchoolYear, HomeStory>> Years => Stories.Items.GroupBy(s => SchoolYear.Of(s.HappenedOn));

    public async Task<IActionResult> OnGetAsync(Guid learnerId, CancellationToken ct)
    {
        Children = await HomeStories.ChildrenAsync(db, viewer, ct);
        if (Children.FirstOrDefault(c => c.Id == learnerId) is not { } child) return NotFound();
        Child = child;
        (DateOnly, Guid)? place = Before is { } day ? (day, After ?? Guid.Empty) : null;
        Threads = await ReadThread.Lines(db, viewer, learnerId).AsNoTracking().ToListAsync(ct);
        Stories = await HomeStories.LoadAsync(db, viewer, learnerId, place, ct);
        var opening = new Opening(learnerId, Role.Guardian, ExperienceId: null, child.LastOpenedAt);
        await ReadingLog.RecordAsync(db, viewer, opening, Stories.Items.Select(s => (s.Id, s.LastOpenedAt)), [], clock.Now(), ct);
        return Page();
    }
}
