using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Giving;

/// <summary>Gives a nudge that was taken back after all.</summary>
public class GiveAgainModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Nudges.GivenBy(viewer, db).Include(n => n.Learner).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nudge) return NotFound();
        nudge.GiveAgain();
        await db.TrySaveAsync(ct);
        return this.Done(NudgeLinks.Find, $"Nudges.IsGiven|{nudge.Learner!.GivenName}", NudgeLinks.Withdraw(id));
    }
}
