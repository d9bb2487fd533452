using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>They were not ready after all.</summary>
public class GoOnModel(AppDb db, Viewer viewer, Holding holding) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        // One of a group does not bring all of them back to the table.
        if (viewer.Is(Role.Learner) && record.Conversation!.Kind == ConversationKind.SmallGroup) return NotFound();
        var outcome = await holding.GoOnAsync(record, ct);
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        return await db.TrySaveAsync(ct) ? LocalRedirect(TalkWays.In(record.Conversation!.Kind, Id, record.ConversationId, viewer.Is(Role.Learner))!) : this.Done(ConversationLinks.Show(Id), "Common.ChangedMeanwhile");
    }
}
