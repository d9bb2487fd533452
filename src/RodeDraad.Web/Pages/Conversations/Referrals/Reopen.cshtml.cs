using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Referrals;

/// <summary>A closed referral goes on.</summary>
public class ReopenModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Referrals.HandledBy(viewer, db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral) return NotFound();
        referral.Reopen();
        return await db.TrySaveAsync(ct)
            ? this.Done(ReferralLinks.Open(id), "Referrals.WasReopened")
            : this.Done(ReferralLinks.Open(id), "Common.ChangedMeanwhile");
    }
}
