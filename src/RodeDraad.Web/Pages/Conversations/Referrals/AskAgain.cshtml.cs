using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Referrals;

/// <summary>The mentor asks after all.</summary>
public class AskAgainModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Referrals.AskedBy(viewer, db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral) return NotFound();
        referral.AskAgain();
        return await db.TrySaveAsync(ct)
            ? this.Done(ReferralLinks.Queue, "Referrals.Asked", ReferralLinks.Withdraw(id))
            : this.Done(ReferralLinks.Queue, "Common.ChangedMeanwhile");
    }
}
