using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Giving;

/// <summary>Takes a nudge back before it was opened.</summary>
public class WithdrawModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Nudges.GivenBy(viewer, db).Include(n => n.Learner).SingleOrDefaultAsync(n => n.Id == id, ct) is not { } nudge) return NotFound();
        var outcome = nudge.Withdraw(clock.Now());
        if (outcome.IsRefused) return this.Done(NudgeLinks.Given, outcome.Refusal!);
        await db.TrySaveAsync(ct);
        return this.Done(NudgeLinks.Find, "Nudges.WasTakenBack", NudgeLinks.GiveAgain(id));
    }
}
