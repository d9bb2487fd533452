using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>A conversation in somebody's calendar: when, how long, where. Never with whom or about what.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="Version">Counts up when it moves, so that calendars take over the change.</param>
public sealed record AgendaLine(Guid Id, DateTime StartsAt, int Minutes, string? Place, int Version, DateTime MadeAt, bool IsCalledOff);

/// <summary>The conversations with a moment that somebody takes part in.</summary>
public static class Agenda
{
    /// <summary>So far back a calendar is kept.</summary>
    public const int DaysBack = 60;

    /// <summary>One person's, those called off included so that calendars can drop them; by moment.</summary>
    public static async Task<IReadOnlyList<AgendaLine>> OfAsync(AppDb db, Guid personId, DateTime now, CancellationToken ct) =>
        await Lines(db, personId, db.Conversations.Where(c => c.PlannedAt >= now.AddDays(-DaysBack))).ToListAsync(ct);

    /// <summary>One conversation of this person; null when there is no such one with a moment.</summary>
    public static Task<AgendaLine?> FindAsync(AppDb db, Guid personId, Guid conversationId, CancellationToken ct) =>
        Lines(db, personId, db.Conversations.Where(c => c.Id == conversationId)).SingleOrDefaultAsync(ct);

    private static IQueryable<AgendaLine> Lines(AppDb db, Guid personId, IQueryable<Conversation> conversations) => conversations.AsNoTracking()
        .Where(c => c.PlannedAt != null && (c.GuideId == personId || c.Participants.Any(p => p.PersonId == personId)))
        .OrderBy(c => c.PlannedAt).ThenBy(c => c.Id)
        .Select(c => new AgendaLine(c.Id, c.PlannedAt!.Value, c.Minutes,
            c.Place ?? db.Slots.Where(s => s.ConversationId == c.Id).Select(s => s.Place).FirstOrDefault(), c.Version, c.MadeAt, c.CancelledAt != null));
}
