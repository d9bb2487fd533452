using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Times;

/// <summary>A learner offers the own time for exchange, or takes that back.</summary>
public class OfferModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public bool Offered { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OwnBooking.FindAsync(db, viewer, id, ct) is not { } booking) return NotFound();
        if (!booking.Slot!.Round!.IsOpenOn(viewer.Today)) return this.Done(RoundLinks.Choose(id), RoundsRules.IsClosed);
        booking.Offer(Offered, clock.Now());
        var saved = await db.TrySaveAsync(ct);
        return this.Done(RoundLinks.Choose(id), saved ? Offered ? "Rounds.OfferedNow" : "Rounds.OfferEnded" : "Common.ChangedMeanwhile");
    }
}
