using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>A round as a learner sees it: the own time, what is free, and what others offer in exchange. No names of others.</summary>
public sealed class RoundChoice
{
    public required Round Round { get; init; }

    /// <summary>The own place; null when there is none.</summary>
    public required Booking? Mine { get; init; }

    /// <summary>The own conversation, to prepare.</summary>
    public required Guid? MyRecordId { get; init; }

    public required IReadOnlyList<Time> Times { get; init; }

    /// <summary>Whether the learner may choose, move or give up today.</summary>
    public required bool IsOpen { get; init; }

    public IEnumerable<Time> Free => Times.Where(t => t.Free > 0 && t.Id != Mine?.SlotId);

    /// <summary>Times of others who would like another one, of the same length and kind.</summary>
    public IEnumerable<Time> Offered => Mine is null ? [] : Times.Where(t => t.OfferedId is not null && t.OfferedId != Mine.Id);

    /// <summary>A time that the learner may choose.</summary>
    /// <param name="Free">Places that are left.</param>
    /// <param name="OfferedId">The place that somebody offers for exchange; null when nobody does.</param>
    public sealed record Time(Guid Id, string Staff, DateTime StartsAt, int Minutes, string? Place, int Free, Guid? OfferedId);

    /// <summary>Four statements; null when the round is not for this learner.</summary>
    public static async Task<RoundChoice?> LoadAsync(AppDb db, Viewer viewer, Guid id, DateTime now, CancellationToken ct)
    {
        var round = await db.Rounds.VisibleTo(viewer, db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (round is null) return null;
        var person = viewer.Person;
        var mine = await db.Bookings.VisibleTo(viewer, db).AsNoTracking().Include(b => b.Slot!.Staff)
            .SingleOrDefaultAsync(b => b.RoundId == id && b.Slot!.Conversation!.CancelledAt == null, ct);
        var record = mine is null ? null : await db.ConversationRecords.AsNoTracking()
            .Where(r => r.ConversationId == mine.Slot!.ConversationId && r.LearnerId == person).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
        var times = await db.Slots.AsNoTracking().Where(s => s.RoundId == id && s.StartsAt > now).OpenTo(person, viewer, db)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new Time(s.Id, Person.FullNameOf(s.Staff!.GivenName, s.Staff.NamePrefix, s.Staff.FamilyName), s.StartsAt, s.Minutes, s.Place,
                s.Conversation!.CancelledAt != null ? s.Seats : s.Seats - s.Bookings.Count,
                s.Bookings.Where(b => b.OfferedAt != null && b.LearnerId != person).OrderBy(b => b.OfferedAt).Select(b => (Guid?)b.Id).FirstOrDefault()))
            .ToListAsync(ct);
        return new RoundChoice
        {
            Round = round,
            Mine = mine,
            MyRecordId = record,
            Times = times,
            IsOpen = round.IsOpenOn(viewer.Today),
        };
    }
}
