using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Conversations.SmallGroups;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.SmallGroups;

/// <summary>A small group before and after it talked: who sits there, and whose record is where. No words of anybody.</summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    public GroupScreen Screen { get; private set; } = null!;
    public Conversation Talk => Screen.Conversation;
    public bool IsBefore => Talk.State is ConversationState.Planned or ConversationState.Cancelled;

    /// <summary>Learners who can still sit down.</summary>
    public IReadOnlyList<Option> Others { get; private set; } = [];

    /// <summary>Records with words that were not handed over yet.</summary>
    public int ToOffer => Screen.Seats.Count(s => s.OfferedAt is null && !s.Words.IsEmpty);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await GroupScreen.LoadAsync(db, viewer, id, ct) is not { } screen) return NotFound();
        Screen = screen;
        if (Talk.State == ConversationState.Running) return LocalRedirect(GroupTalkLinks.Hold(id));
        if (IsBefore && screen.Seats.Count < Round.SmallGroupSeats)
            Others = [.. (await GroupChoices.LoadAsync(db, viewer, ct)).Select(o => o.Learner).Where(o => screen.Seats.All(s => s.LearnerId.ToString() != o.Value))];
        return Page();
    }
}
