using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Referrals.Own;

/// <summary>What the mentor asked the counsellor about the learner who looks: all of it, from the first moment.</summary>
public class IndexModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Referral> Referrals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var referrals = await db.Referrals.VisibleTo(viewer, db).Include(r => r.Author).Include(r => r.Counsellor).OrderByDescending(r => r.AskedAt).ToListAsync(ct);
        foreach (var referral in referrals) referral.Seen(clock.Now());
        // Somebody who answers at this moment goes first; then it counts as unread, and is.
        await db.TrySaveAsync(ct);
        Referrals = referrals;
    }
}
