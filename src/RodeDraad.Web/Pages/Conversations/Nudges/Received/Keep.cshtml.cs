using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Received;

/// <summary>Keeps a nudge among what is worth rereading, or lets it go.</summary>
public class KeepModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "aan")] bool? on, CancellationToken ct)
    {
        if (await db.Nudges.VisibleTo(viewer).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nudge) return NotFound();
        nudge.Keep(on ?? true, clock.Now());
        await db.TrySaveAsync(ct);
        return this.Done(NudgeLinks.Open(id), on is false ? "Nudges.IsNotKept" : "Nudges.IsKept");
    }
}
