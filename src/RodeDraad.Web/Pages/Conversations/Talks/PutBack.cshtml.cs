using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Talks;

/// <summary>Takes a cancelling back.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        if (viewer.Is(Role.Learner) && record.Conversation!.Kind == ConversationKind.SmallGroup) return this.Done(ConversationLinks.Show(Id), "GroupTalks.NotYoursToCancel");
        record.Conversation!.PutBack();
        await db.TrySaveAsync(ct);
        return this.Done(ConversationLinks.Show(Id), "Conversations.IsBack");
    }
}
