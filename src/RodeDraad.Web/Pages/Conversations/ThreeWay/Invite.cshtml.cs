using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>Asks somebody from home: a guardian with an account, or by a link that is made here.</summary>
public class InviteModel(AppDb db, Viewer viewer, LinkTokens tokens, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InviteForm Form { get; set; } = new();

    public ConversationRecord Record { get; private set; } = null!;

    /// <summary>Guardians of the learner who can sign in and were not asked yet.</summary>
    public IReadOnlyList<Guardian> Guardians { get; private set; } = [];

    public bool IsLearner => viewer.Is(Role.Learner);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form = new InviteForm { Id = Core.Common.Id.New() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Id == Guid.Empty) Form.Id = Core.Common.Id.New();
        if (!await IsThereAsync(ct))
        {
            var open = await db.GuardianInvitations.CountAsync(i => i.RecordId == Id && i.RevokedAt == null, ct);
            if (open >= GuardianInvitation.MostOpen) return this.ShowRefusal(Outcome.Refused(ThreeWayRules.TooManyInvited));
            db.GuardianInvitations.Add(GuardianInvitation.ByLink(Form.Id, Record, Form.Name, tokens.HashOf(LinkTo.Invitation, viewer.School, Form.Id), viewer.Person, clock.Now()));
            await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        }
        return this.Done(ThreeWayLinks.Invitation(Form.Id), "ThreeWay.Invited", ThreeWayLinks.Revoke(Form.Id));
    }

    private Task<bool> IsThereAsync(CancellationToken ct) => db.GuardianInvitations.AnyAsync(i => i.Id == Form.Id && i.RecordId == Id, ct);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await ThreeWayPages.FindAsync(db, viewer, Id, ct) is not { Conversation: { EndedAt: null, CancelledAt: null } } record) return false;
        Record = record;
        Guardians = await Invitable(db, viewer, record)
            .Where(g => !db.GuardianInvitations.Any(i => i.RecordId == Id && i.GuardianId == g.Id && i.RevokedAt == null)).AsNoTracking().ToListAsync(ct);
        return true;
    }

    /// <summary>Guardians with a running link to the learner, and an account to sign in with.</summary>
    public static IQueryable<Guardian> Invitable(AppDb db, Viewer viewer, ConversationRecord record)
    {
        var today = viewer.Today;
        return db.Guardians.Where(g => db.Guardianships.Any(l => l.GuardianId == g.Id && l.LearnerId == record.LearnerId && l.From <= today && (l.Until == null || l.Until >= today))
            && db.Memberships.Any(m => m.PersonId == g.Id && m.EndedAt == null && m.Account!.ClosedAt == null)).OrderBy(g => g.NameSort).ThenBy(g => g.Id);
    }

    public sealed class InviteForm
    {
        /// <summary>Made when the form was shown, so that sending it twice makes one link.</summary>
        public Guid Id { get; set; }

        [Needed("ThreeWay.NameNeeded"), Limit(GuardianInvitation.NameMaxLength)] public string Name { get; set; } = "";
    }
}
