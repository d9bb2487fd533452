using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Records;

/// <summary>Hands the record over to the learner, as a proposal. A talk that was not ended yet ends with it.</summary>
public class OfferModel(AppDb db, Viewer viewer, Holding holding, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        // Who leads also hands over; for two that is whoever guides.
        if (viewer.Is(Role.Learner) && record.Conversation!.Kind != ConversationKind.ThreeWay) return NotFound();
        var ended = await holding.EndAsync(record, clock.Now(), ct);
        var outcome = ended.IsRefused ? ended : record.Offer(clock.Now());
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        if (viewer.Is(Role.Learner)) return await db.TrySaveAsync(ct) ? LocalRedirect(ConversationLinks.Confirm(Id)) : this.Done(ConversationLinks.Show(Id), "Common.ChangedMeanwhile");
        return await db.TrySaveAsync(ct)
            ? this.Done(ConversationLinks.Show(Id), "Conversations.Offered", ConversationLinks.TakeBack(Id))
            : this.Done(ConversationLinks.Show(Id), "Common.ChangedMeanwhile");
    }
}
