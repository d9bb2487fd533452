using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.SmallGroups;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>The group sits down.</summary>
public class StartModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await GroupScreen.ToChangeAsync(db, viewer, id, ct) is not { } talk) return NotFound();
        var outcome = talk.Start(viewer.Person, viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor, clock.Now());
        if (outcome.IsRefused) return this.Done(GroupTalkLinks.Show(id), outcome.Refusal!);
        // Somebody else pressed at the same moment: it has begun either way.
        await db.TrySaveAsync(ct);
        return LocalRedirect(GroupTalkLinks.Hold(id));
    }
}
