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
        var outcome = await holding.GoOnAsync(record, ct);
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        return await db.TrySaveAsync(ct) ? LocalRedirect(ConversationLinks.Hold(Id)) : this.Done(ConversationLinks.Show(Id), "Common.ChangedMeanwhile");
    }
}
