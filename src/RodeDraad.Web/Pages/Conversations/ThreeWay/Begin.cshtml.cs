using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>They sit down: the learner opens the conversation, or who guides does so for the learner.</summary>
public class BeginModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ThreeWayPages.FindAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        var talk = record.Conversation!;
        var outcome = viewer.Is(Role.Learner) ? talk.Lead(clock.Now()) : talk.Start(viewer.Person, viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor, clock.Now());
        if (outcome.IsRefused) return this.Done(ConversationLinks.Show(Id), outcome.Refusal!);
        // Somebody else pressed at the same moment: it has begun either way.
        await db.TrySaveAsync(ct);
        return LocalRedirect(ThreeWayLinks.Lead(Id));
    }
}
