using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Conversations.SmallGroups;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>A learner sits down with the group; sitting there already changes nothing.</summary>
public class SeatModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid learnerId, CancellationToken ct)
    {
        if (await GroupScreen.ToChangeAsync(db, viewer, id, ct) is not { } talk) return NotFound();
        if (!await db.Learners.GuidedBy(viewer).AnyAsync(l => l.Id == learnerId, ct)) return NotFound();
        if (talk.EndedAt is not null) return this.Done(GroupTalkLinks.Show(id), ConversationsRules.HasEnded);
        if (talk.Records.Count >= Round.SmallGroupSeats && !talk.Records.Exists(r => r.LearnerId == learnerId)) return this.Done(GroupTalkLinks.Show(id), "GroupTalks.IsFull");
        talk.Seat(Id.New(), learnerId);
        await db.SaveOnceAsync(() => db.ConversationRecords.AnyAsync(r => r.ConversationId == id && r.LearnerId == learnerId, ct), ct);
        return this.Done(GroupTalkLinks.Show(id), "GroupTalks.Seated", GroupTalkLinks.Unseat(id, learnerId));
    }
}
