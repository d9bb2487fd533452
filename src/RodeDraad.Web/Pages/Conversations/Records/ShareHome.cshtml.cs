using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Records;

/// <summary>The learner opens the record to home, or takes that back.</summary>
public class ShareHomeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty(Name = "share")] public bool Share { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnRecord.OfLearnerAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        var outcome = record.ShareHome(Share, clock.Now());
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        if (!await db.TrySaveAsync(ct)) return this.Done(ConversationLinks.Show(Id), "Common.ChangedMeanwhile");
        return this.Done(ConversationLinks.Show(Id), Share ? "Conversations.Home.Shared" : "Conversations.Home.TakenBack");
    }
}
