using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Home;

/// <summary>One story that a child opened to home, with a question to talk about it.</summary>
public class StoryModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public Child Child { get; private set; } = null!;
    public HomeStory Story { get; private set; } = null!;
    public DateOnly Today => viewer.Today;

    /// <summary>The nudge that it began with.</summary>
    public NudgeBehind? BeganWith { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid learnerId, Guid id, CancellationToken ct)
    {
        var children = await HomeStories.ChildrenAsync(db, viewer, ct);
        if (children.FirstOrDefault(c => c.Id == learnerId) is not { } child) return NotFound();
        if (await HomeStories.FindAsync(db, viewer, learnerId, id, ct) is not { } story) return NotFound();
        (Child, Story) = (child, story);
        BeganWith = await NudgeBehind.OfAsync(db, viewer, id, ct);
        await ReadingLog.RecordAsync(db, viewer, new Opening(learnerId, Role.Guardian, id, story.LastOpenedAt), clock.Now(), ct);
        return Page();
    }
}
