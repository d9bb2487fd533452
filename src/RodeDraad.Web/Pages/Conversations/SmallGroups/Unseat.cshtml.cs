using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.SmallGroups;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>A learner does not sit there after all: changed plans, or not there today. Can be undone.</summary>
public class UnseatModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid learnerId, CancellationToken ct)
    {
        if (await GroupScreen.ToChangeAsync(db, viewer, id, ct) is not { } talk || !talk.Records.Exists(r => r.LearnerId == learnerId)) return NotFound();
        if (!await db.Learners.GuidedBy(viewer).AnyAsync(l => l.Id == learnerId, ct)) return NotFound();
        // The last one at the table calls the conversation off; a table without anybody is none.
        if (talk.Records.Count == 1) return this.Done(GroupTalkLinks.Show(id), "GroupTalks.LastOne");
        var outcome = talk.Unseat(learnerId);
        if (outcome.IsRefused) return this.Done(GroupTalkLinks.Show(id), outcome.Refusal!);
        return await db.TrySaveAsync(ct)
            ? this.Done(GroupTalkLinks.Show(id), "GroupTalks.Unseated", GroupTalkLinks.Seat(id, learnerId))
            : this.Done(GroupTalkLinks.Show(id), "Common.ChangedMeanwhile");
    }
}
