using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>Undoes taking an invitation back.</summary>
public class RestoreModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.GuardianInvitations.VisibleTo(viewer, db).Include(i => i.Record!.Conversation!.Participants).AsSplitQuery().SingleOrDefaultAsync(i => i.Id == Id, ct) is not { } invitation) return NotFound();
        invitation.Restore();
        if (invitation.GuardianId is { } guardian) invitation.Record!.Conversation!.Join(guardian, Role.Guardian);
        return this.Done(ThreeWayLinks.Invitation(Id), await db.TrySaveAsync(ct) ? "ThreeWay.Invited" : "Common.ChangedMeanwhile");
    }
}
