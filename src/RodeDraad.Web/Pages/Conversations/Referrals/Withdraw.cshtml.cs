using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Referrals;

/// <summary>The mentor takes a referral back before anybody took it up.</summary>
public class WithdrawModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Referrals.AskedBy(viewer, db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral) return NotFound();
        var outcome = referral.Withdraw(clock.Now());
        if (outcome.IsRefused) return this.Done(ReferralLinks.Open(id), outcome.Refusal!);
        return await db.TrySaveAsync(ct)
            ? this.Done(ReferralLinks.Queue, "Referrals.WasWithdrawn", ReferralLinks.AskAgain(id))
            : this.Done(ReferralLinks.Queue, "Common.ChangedMeanwhile");
    }
}
