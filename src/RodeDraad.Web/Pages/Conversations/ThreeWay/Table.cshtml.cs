using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>A conversation with home before it is held: what the learner lays on the table, who comes, how it goes.</summary>
public class TableModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ConversationRecord Record { get; private set; } = null!;
    public Conversation Talk => Record.Conversation!;
    public string? Place { get; private set; }
    public IReadOnlyList<OnTable> Shown { get; private set; } = [];

    /// <summary>Who was asked; for staff the sentence is there only when it lies on the table.</summary>
    public IReadOnlyList<GuardianInvitation> Invitations { get; private set; } = [];

    public bool IsLearner => viewer.Is(Role.Learner);
    public bool InCalendar => Talk.PlannedAt is not null && (IsLearner || Talk.GuideId == viewer.PersonId);
    public DateTime Now => clock.Now();

    /// <summary>What somebody said, as far as this viewer may read it.</summary>
    public string? SentenceOf(GuardianInvitation invitation) => IsLearner || invitation.OnTableAt is not null ? invitation.Sentence : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ThreeWayPages.FindAsync(db, viewer, Id, ct) is not { } record) return NotFound();
        Record = record;
        if (Talk.State == ConversationState.Held) return LocalRedirect(ConversationLinks.Show(Id));
        Place = Talk.Place ?? await db.Slots.Where(s => s.ConversationId == Talk.Id).Select(s => s.Place).FirstOrDefaultAsync(ct);
        Shown = await OnTable.OfAsync(db, Id, ct);
        Invitations = await db.GuardianInvitations.VisibleTo(viewer, db).Where(i => i.RecordId == Id && i.RevokedAt == null).OrderBy(i => i.MadeAt).AsNoTracking().ToListAsync(ct);
        if (!IsLearner && await TalkPlace.OfAsync(db, viewer, record.LearnerId, ct) is { } place)
            await ReadingLog.RecordAsync(db, viewer, new Opening(record.LearnerId, viewer.RoleIn(place.GroupId), ExperienceId: null, place.LastOpenedAt), clock.Now(), ct);
        return Page();
    }
}
