using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>Who sees which invitations and what lies on the table.</summary>
public static class ThreeWayAccess
{
    /// <summary>
    /// Invitations that a viewer may make, show and take back: a learner's own, and those of learners whom the viewer guides
    /// now. The sentence of one is the learner's until it lies on the table.
    /// </summary>
    public static IQueryable<GuardianInvitation> VisibleTo(this IQueryable<GuardianInvitation> invitations, Viewer viewer, AppDb db)
    {
        var records = db.ConversationRecords.WrittenBy(viewer, db);
        return invitations.Where(i => records.Any(r => r.Id == i.RecordId));
    }

    /// <summary>Invitations of the learner, whose sentences are the learner's to lay on the table.</summary>
    public static IQueryable<GuardianInvitation> OwnedBy(this IQueryable<GuardianInvitation> invitations, Viewer viewer) =>
        viewer.Is(Role.Learner) ? invitations.Where(i => i.LearnerId == viewer.Person) : invitations.Where(_ => false);

    /// <summary>
    /// Invitations of a guardian with an account, of an own child, to a conversation that was not called off. When it was
    /// held they stand until the learner confirmed; from then on the record itself is there to read.
    /// </summary>
    public static IQueryable<GuardianInvitation> For(this IQueryable<GuardianInvitation> invitations, Viewer viewer, AppDb db)
    {
        var (children, guardian) = (db.Learners.OfGuardian(viewer), viewer.Is(Role.Guardian) ? viewer.Person : Guid.Empty);
        return invitations.Where(i => i.GuardianId == guardian && i.RevokedAt == null && i.Record!.Conversation!.CancelledAt == null
            && i.Record.ConfirmedAt == null && children.Any(l => l.Id == i.LearnerId));
    }

    /// <summary>
    /// The invitation behind a link: not taken back, not called off, not over. The same rule as
    /// <see cref="GuardianInvitation.OpensAt"/>, in the database.
    /// </summary>
    public static IQueryable<GuardianInvitation> BehindLink(this IQueryable<GuardianInvitation> invitations, string hash, DateTime now)
    {
        var (planned, made) = (now.AddDays(-1), now.AddDays(-1 - GuardianInvitation.DaysWithoutMoment));
        return invitations.Where(i => i.Hash == hash && i.RevokedAt == null && i.Record!.Conversation!.CancelledAt == null && i.Record.Conversation.EndedAt == null
            && (i.Record.Conversation.PlannedAt == null ? i.MadeAt > made : i.Record.Conversation.PlannedAt > planned));
    }
}
