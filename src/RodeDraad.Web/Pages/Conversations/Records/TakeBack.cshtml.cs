using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Records;

/// <summary>Takes a proposal back before the learner confirmed it.</summary>
public class TakeBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.GuidedAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        var outcome = record.TakeBack();
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        return this.Done(ConversationLinks.Show(Id), await db.TrySaveAsync(ct) ? "Conversations.TakenBack" : "Common.ChangedMeanwhile");
    }
}
