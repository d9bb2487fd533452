using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>They sit down.</summary>
public class StartModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.GuidedAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        var outcome = record.Conversation!.Start(viewer.Person, viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor, clock.Now());
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        // Somebody else pressed at the same moment: it has begun either way.
        await db.TrySaveAsync(ct);
        return LocalRedirect(TalkWays.In(record.Conversation.Kind, Id, record.ConversationId, isLearner: false)!);
    }
}
