using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Home;

/// <summary>What a child opened to home about the five themes, for a parent or carer. Opening it is recorded.</summary>
public class AboutMeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public Child Child { get; private set; } = null!;
    public IReadOnlyList<SaidWords> Sayings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid learnerId, CancellationToken ct)
    {
        var children = await HomeStories.ChildrenAsync(db, viewer, ct);
        if (children.FirstOrDefault(c => c.Id == learnerId) is not { } child) return NotFound();
        Child = child;
        Sayings = await OwnSeries.LoadAsync(db, viewer, learnerId, theme: null, ct);
        await ReadingLog.RecordAsync(db, viewer, new Opening(learnerId, Role.Guardian, ExperienceId: null, child.LastOpenedAt), clock.Now(), ct);
        return Page();
    }
}
