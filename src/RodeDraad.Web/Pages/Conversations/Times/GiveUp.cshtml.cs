using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Times;

/// <summary>A learner gives the own time back, for somebody else.</summary>
public class GiveUpModel(AppDb db, Viewer viewer, Choosing choosing) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await OwnBooking.FindAsync(db, viewer, id, ct) is not { } booking) return NotFound();
        if (!booking.Slot!.Round!.IsOpenOn(viewer.Today)) return this.Done(RoundLinks.Choose(id), RoundsRules.IsClosed);
        var outcome = await choosing.GiveUpAsync(booking, ct);
        return this.Done(RoundLinks.Choose(id), outcome.Refusal ?? "Rounds.GivenUp");
    }
}
