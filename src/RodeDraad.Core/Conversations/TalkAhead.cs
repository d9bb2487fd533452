using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>
/// The one conversation that a start page begins with: what runs, what begins soon, what waits to be finished, and what
/// comes today or tomorrow, in that order. It is the reminder inside the application.
/// </summary>
public static class TalkAhead
{
    /// <summary>So long beforehand a conversation comes before what earlier ones left to do.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    /// <summary>So long after its moment a conversation that did not begin still counts as coming.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(2);

    /// <summary>A learner's own, the first one on top: planned, running, or handed over for a yes.</summary>
    public static IQueryable<ConversationRecord> AheadOf(this IQueryable<ConversationRecord> records, Viewer learner, DateTime now) =>
        Near(records.OwnedBy(learner), now).Where(r => r.Conversation!.EndedAt == null || r.OfferedAt != null)
            .OrderBy(Weight(now)).ThenBy(r => r.Conversation!.PlannedAt).ThenBy(r => r.Id);

    /// <summary>
    /// The one of somebody who guides, of learners whom the viewer guides now; null when nothing is near. One statement. It is
    /// found by the guide, so that its cost follows the own conversations and not the school's: for the same reason what a
    /// learner asked of nobody yet is not looked for here.
    /// </summary>
    public static async Task<TalkLine?> OfGuideAsync(AppDb db, Viewer viewer, DateTime now, CancellationToken ct)
    {
        var me = viewer.PersonId;
        var mine = Near(db.ConversationRecords.GuidedBy(viewer, db), now)
            .Where(r => r.Conversation!.GuideId == me && (r.Conversation.EndedAt == null || r.OfferedAt == null));
        // A small group is one conversation: as many rows as it has learners.
        var lines = await TalkLine.Of(mine.OrderBy(Weight(now)).ThenBy(r => r.Conversation!.PlannedAt).ThenBy(r => r.ConversationId).ThenBy(r => r.Learner!.GivenName).ThenBy(r => r.Id)
            .Take(Round.SmallGroupSeats)).AsNoTracking().ToListAsync(ct);
        if (lines is not [var first, ..]) return null;
        if (first.Kind == ConversationKind.SmallGroup && first.EndedAt is null) first.Others = [.. lines.Skip(1).Where(t => t.ConversationId == first.ConversationId)];
        return first;
    }

    /// <summary>Not called off, not confirmed, and either begun or planned until the end of tomorrow.</summary>
    private static IQueryable<ConversationRecord> Near(IQueryable<ConversationRecord> records, DateTime now)
    {
        var (from, until) = (now - Grace, DutchClock.ToUtc(DateOnly.FromDateTime(DutchClock.ToAmsterdam(now)).AddDays(2), TimeOnly.MinValue));
        return records.Where(r => r.ConfirmedAt == null && r.Conversation!.CancelledAt == null
            && (r.Conversation.StartedAt != null || (r.Conversation.PlannedAt >= from && r.Conversation.PlannedAt < until)));
    }

    private static Expression<Func<ConversationRecord, int>> Weight(DateTime now)
    {
        var soon = now + Soon;
        return r => r.Conversation!.StartedAt != null ? (r.Conversation.EndedAt == null ? 0 : 2)
            : r.Conversation.PlannedAt < soon ? 1 : 3;
    }
}
