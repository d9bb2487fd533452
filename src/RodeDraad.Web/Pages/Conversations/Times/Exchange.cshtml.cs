using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Times;

/// <summary>A learner takes a time that somebody offers, and gives the own one for it.</summary>
public class ExchangeModel(AppDb db, Viewer viewer, Choosing choosing) : PageModel
{
    [BindProperty] public Guid Offered { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OwnBooking.FindAsync(db, viewer, id, ct) is not { } mine) return NotFound();
        if (!mine.Slot!.Round!.IsOpenOn(viewer.Today)) return this.Done(RoundLinks.Choose(id), RoundsRules.IsClosed);
        // Both must be able to sit at both times: with one mentor each, a class does not swap with another class.
        var mineToo = db.Slots.OpenTo(viewer.Person, viewer, db);
        var offered = await db.Bookings.SingleOrDefaultAsync(b => b.Id == Offered && b.RoundId == id && mineToo.Any(s => s.Id == b.SlotId), ct);
        if (offered is null) return this.Done(RoundLinks.Choose(id), RoundsRules.NotOffered);
        if (!await db.Slots.OpenTo(offered.LearnerId, viewer, db).AnyAsync(s => s.Id == mine.SlotId, ct)) return this.Done(RoundLinks.Choose(id), RoundsRules.NotYourSlot);
        var outcome = await choosing.ExchangeAsync(mine, offered, ct);
        return this.Done(RoundLinks.Choose(id), outcome.Refusal ?? "Rounds.Exchanged");
    }
}
