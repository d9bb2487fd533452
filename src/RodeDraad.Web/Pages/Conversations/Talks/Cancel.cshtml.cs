using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>It will not take place; either of the two may say so, and it can be put back.</summary>
public class CancelModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        // One of a group calls off nothing for the others.
        if (viewer.Is(Role.Learner) && record.Conversation!.Kind == ConversationKind.SmallGroup) return this.Done(ConversationLinks.Show(Id), "GroupTalks.NotYoursToCancel");
        var outcome = record.Conversation!.Cancel(clock.Now());
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        return await db.TrySaveAsync(ct)
            ? this.Done(ConversationLinks.Index, "Conversations.Cancelled", ConversationLinks.PutBack(Id))
            : this.Done(ConversationLinks.Show(Id), "Common.ChangedMeanwhile");
    }
}
