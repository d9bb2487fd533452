using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Times">Times that were given.</param>
/// <param name="Places">Places in them together.</param>
/// <param name="Taken">Places that are taken.</param>
/// <param name="MineAt">For a learner: the own time, UTC.</param>
public sealed record RoundLine(Guid Id, string Title, ConversationKind Kind, DateOnly From, DateOnly Until, DateOnly ChooseUntil, bool IsClosed, int Times, int Places, int Taken, DateTime? MineAt)
{
    public const int Most = 30;

    /// <summary>Whether somebody can still choose on a day.</summary>
    public bool IsOpenOn(DateOnly day) => !IsClosed && day <= ChooseUntil;

    /// <summary>The rounds that a viewer may see, the newest first; one statement.</summary>
    public static async Task<IReadOnlyList<RoundLine>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var person = viewer.PersonId;
        return await db.Rounds.VisibleTo(viewer, db).AsNoTracking().OrderByDescending(r => r.Until).ThenByDescending(r => r.Id).Take(Most)
            .Select(r => new RoundLine(r.Id, r.Title, r.Kind, r.From, r.Until, r.ChooseUntil, r.ClosedAt != null, r.Slots.Count, r.Slots.Sum(s => s.Seats),
                db.Bookings.Count(b => b.RoundId == r.Id && b.Slot!.Conversation!.CancelledAt == null),
                db.Bookings.Where(b => b.RoundId == r.Id && b.LearnerId == person && b.Slot!.Conversation!.CancelledAt == null).Select(b => (DateTime?)b.Slot!.StartsAt).FirstOrDefault()))
            .ToListAsync(ct);
    }
}
