using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Received;

/// <summary>Puts a nudge out of sight, or brings it back.</summary>
public class HideModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "aan")] bool? on, CancellationToken ct)
    {
        if (await db.Nudges.VisibleTo(viewer).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nudge) return NotFound();
        nudge.Hide(on ?? true, clock.Now());
        await db.TrySaveAsync(ct);
        return this.Done(NudgeLinks.Received, on is false ? "Nudges.IsShown" : "Nudges.IsHidden");
    }
}
