using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>One invitation as a letter: the link, the same as a square for a phone, and until when it opens.</summary>
public class InvitationModel(AppDb db, Viewer viewer, LinkTokens tokens, Settings settings, TimeProvider clock) : PageModel
{
    public GuardianInvitation Invitation { get; private set; } = null!;
    public GuestView View { get; private set; } = null!;

    /// <summary>Null for a guardian with an account, and for a link that does not open.</summary>
    public string? Address { get; private set; }

    public bool IsLearner => viewer.Is(Role.Learner);
    public DateTime ClosesAt => Invitation.ClosesAt(Invitation.Record!.Conversation!);
    public bool IsOpen => Invitation.OpensAt(clock.Now(), Invitation.Record!.Conversation!);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var visible = db.GuardianInvitations.VisibleTo(viewer, db).Where(i => i.Id == id);
        if (await visible.Include(i => i.Record!.Conversation).AsNoTracking().SingleOrDefaultAsync(ct) is not { } invitation) return NotFound();
        Invitation = invitation;
        View = (await GuestView.LoadAsync(db, visible, ct))!;
        // The page holds a secret: nothing that is opened from here may hear it.
        LinkOpening.KeepQuiet(Response);
        if (invitation.Hash is { } hash && IsOpen && tokens.HashOf(LinkTo.Invitation, viewer.School, id) == hash)
            Address = settings.Site.PublicAddress + ThreeWayLinks.Open(tokens.Of(LinkTo.Invitation, viewer.School, id));
        return Page();
    }
}
