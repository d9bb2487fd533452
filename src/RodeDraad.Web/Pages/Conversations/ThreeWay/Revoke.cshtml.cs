using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>The invitation opens nothing any more, at once.</summary>
public class RevokeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.GuardianInvitations.VisibleTo(viewer, db).Include(i => i.Record!.Conversation!.Participants).AsSplitQuery().SingleOrDefaultAsync(i => i.Id == Id, ct) is not { } invitation) return NotFound();
        invitation.Revoke(clock.Now());
        if (invitation.GuardianId is { } guardian) invitation.Record!.Conversation!.Leave(guardian);
        return await db.TrySaveAsync(ct)
            ? this.Done(ThreeWayLinks.Table(invitation.RecordId), "ThreeWay.IsRevoked", ThreeWayLinks.Restore(Id))
            : this.Done(ThreeWayLinks.Invitation(Id), "Common.ChangedMeanwhile");
    }
}
