using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.SmallGroups;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>
/// Hands the records over, each to its own learner. One that is too long, or in which nothing was said, waits; the others go.
/// </summary>
public class OfferModel(AppDb db, Viewer viewer, Holding holding, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await GroupScreen.LoadAsync(db, viewer, id, ct) is not { } screen) return NotFound();
        var now = clock.Now();
        var ended = await holding.EndAsync(screen.Seats[0], now, ct);
        if (ended.IsRefused) return this.Done(GroupTalkLinks.Show(id), ended.Refusal!);
        var tooLong = screen.Seats.Where(s => !s.Words.IsEmpty && s.OfferedAt is null).Count(s => s.Offer(now).IsRefused);
        if (!await db.TrySaveAsync(ct)) return this.Done(GroupTalkLinks.Show(id), "Common.ChangedMeanwhile");
        return this.Done(GroupTalkLinks.Show(id), tooLong > 0 ? ConversationsRules.TooManyLines : "GroupTalks.Offered");
    }
}
