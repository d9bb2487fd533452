using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>Asks a guardian who signs in; asking again after it was taken back asks once more.</summary>
public class InviteGuardianModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public Guid GuardianId { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ThreeWayPages.FindAsync(db, viewer, Id, ct) is not { Conversation: { EndedAt: null, CancelledAt: null } } record) return NotFound();
        if (await InviteModel.Invitable(db, viewer, record).SingleOrDefaultAsync(g => g.Id == GuardianId, ct) is not { } guardian) return NotFound();
        var invitation = await FindAsync(ct);
        if (invitation is null) db.GuardianInvitations.Add(invitation = GuardianInvitation.ByAccount(Core.Common.Id.New(), record, guardian, viewer.Person, clock.Now()));
        invitation.Restore();
        record.Conversation!.Join(GuardianId, Role.Guardian);
        // Pressed twice at the same moment: the other one asked.
        await db.SaveOnceAsync(async () => await FindAsync(ct) is { } made && (invitation = made) is not null, ct);
        return this.Done(ThreeWayLinks.Table(Id), "ThreeWay.Invited", ThreeWayLinks.Revoke(invitation.Id));
    }

    private Task<GuardianInvitation?> FindAsync(CancellationToken ct) =>
        db.GuardianInvitations.SingleOrDefaultAsync(i => i.RecordId == Id && i.GuardianId == GuardianId, ct);
}
