using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>
/// Choosing, moving, exchanging and giving up a time. Each call saves. Of two who want the last place at the same moment
/// one gets it and the other hears <see cref="RoundsRules.SlotTaken"/> at once.
/// </summary>
public sealed class Choosing(AppDb db, TimeProvider clock)
{
    private const int Tries = 4;

    /// <summary>
    /// Gives a learner a place. A learner who has one in this round moves, and what was prepared moves along. Refusals:
    /// <see cref="RoundsRules.SlotTaken"/>, <see cref="RoundsRules.SlotPassed"/>, <see cref="RoundsRules.HasBegun"/>.
    /// </summary>
    /// <param name="slotId">A time that the learner may choose; the caller has looked.</param>
    /// <param name="learnerId">Who will sit there.</param>
    /// <param name="bookingId">From the form, so that a double click books once.</param>
    /// <param name="byId">The learner, or the member of staff who places.</param>
    public async Task<Outcome> TakeAsync(Guid slotId, Guid learnerId, Guid bookingId, Guid byId, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await TryTakeAsync(slotId, learnerId, bookingId, byId, ct);
            if (outcome.IsRefused) return outcome;
            try
            {
                await db.SaveChangesAsync(ct);
                return Outcome.Done;
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                // Somebody was quicker: look again, there may be another place.
                db.ChangeTracker.Clear();
                if (attempt == Tries) return Outcome.Refused(RoundsRules.SlotTaken);
            }
        }
    }

    /// <summary>Gives up a place; the conversation is called off. Refused once it has begun.</summary>
    public async Task<Outcome> GiveUpAsync(Booking booking, CancellationToken ct)
    {
        var slot = await SlotAsync(booking.SlotId, ct);
        if (slot.Conversation?.StartedAt is not null) return Outcome.Refused(RoundsRules.HasBegun);
        Leave(slot, booking.LearnerId);
        slot.Bookings.Remove(booking);
        db.Bookings.Remove(booking);
        return await SaveAsync(ct);
    }

    /// <summary>
    /// Two learners of a round exchange their times: the one who asks gives the own time for the one that was offered.
    /// Refusals: <see cref="RoundsRules.NotOffered"/> when it no longer is, <see cref="RoundsRules.HasBegun"/>.
    /// </summary>
    public async Task<Outcome> ExchangeAsync(Booking mine, Booking offered, CancellationToken ct)
    {
        if (offered.OfferedAt is null || offered.RoundId != mine.RoundId || offered.Id == mine.Id) return Outcome.Refused(RoundsRules.NotOffered);
        var (first, second) = (await SlotAsync(mine.SlotId, ct), await SlotAsync(offered.SlotId, ct));
        var now = clock.Now();
        if (first.StartsAt <= now || second.StartsAt <= now) return Outcome.Refused(RoundsRules.SlotPassed);
        if (first.Conversation?.StartedAt is not null || second.Conversation?.StartedAt is not null) return Outcome.Refused(RoundsRules.HasBegun);
        if (first.Id == second.Id) return Outcome.Refused(RoundsRules.NotOffered);

        // A seat holds one learner: one of the two stands up for a moment, all in one transaction.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (here, there) = (mine.Seat, offered.Seat);
        mine.MoveTo(second, -there, now);
        if (await SaveAsync(ct) is { IsRefused: true } late) return late;
        offered.MoveTo(first, here, now);
        if (await SaveAsync(ct) is { IsRefused: true } later) return later;
        mine.MoveTo(second, there, now);
        Swap(first, second, mine.LearnerId, offered.LearnerId);
        if (await SaveAsync(ct) is { IsRefused: true } last) return last;
        await transaction.CommitAsync(ct);
        return Outcome.Done;
    }

    private async Task<Outcome> TryTakeAsync(Guid slotId, Guid learnerId, Guid bookingId, Guid byId, CancellationToken ct)
    {
        var slot = await SlotAsync(slotId, ct);
        var now = clock.Now();
        var mine = await db.Bookings.Include(b => b.Slot!.Conversation!.Records).Include(b => b.Slot!.Conversation!.Participants)
            .SingleOrDefaultAsync(b => b.RoundId == slot.RoundId && b.LearnerId == learnerId, ct);
        if (mine?.SlotId == slot.Id && slot.Conversation is { CancelledAt: null }) return Outcome.Done;
        if (slot.StartsAt <= now) return Outcome.Refused(RoundsRules.SlotPassed);
        if (mine?.Slot?.Conversation?.StartedAt is not null || slot.Conversation?.StartedAt is not null) return Outcome.Refused(RoundsRules.HasBegun);
        // Called off outside the round: its places are free again.
        if (slot.Conversation is { CancelledAt: not null })
        {
            db.Bookings.RemoveRange(slot.Bookings.Where(b => b != mine));
            slot.Bookings.RemoveAll(b => b != mine);
            slot.Holds(null);
        }
        var seat = Enumerable.Range(1, slot.Seats).FirstOrDefault(n => !slot.Bookings.Exists(b => b.Seat == n && b != mine));
        if (seat == 0) return Outcome.Refused(RoundsRules.SlotTaken);

        if (mine is null) db.Bookings.Add(new Booking(bookingId, slot, learnerId, seat, byId, now));
        var earlier = mine?.Slot;
        mine?.MoveTo(slot, seat, now);
        Arrange(slot, earlier, learnerId, now);
        return Outcome.Done;
    }

    /// <summary>The conversation of the slot, made when the first one sits down; alone, one takes the own conversation along.</summary>
    private void Arrange(Slot slot, Slot? earlier, Guid learnerId, DateTime now)
    {
        if (slot.Seats == 1 && earlier?.Conversation is { CancelledAt: null } own && earlier.Id != slot.Id)
        {
            earlier.Holds(null);
            slot.Holds(own.Id);
            own.PlanFor(slot.StartsAt, slot.Minutes, slot.StaffId);
            own.Join(slot.StaffId, Role.Mentor);
            return;
        }
        if (earlier is not null && earlier.Id != slot.Id) Leave(earlier, learnerId);
        var conversation = slot.Conversation is { CancelledAt: null } there && slot.ConversationId is not null ? there : Begin(slot, now);
        conversation.Seat(Id.New(), learnerId);
    }

    private Conversation Begin(Slot slot, DateTime now)
    {
        var kind = slot.Round!.Kind;
        var conversation = Conversation.With(Id.New(), slot.SchoolId, kind, slot.StaffId, now);
        conversation.PlanFor(slot.StartsAt, slot.Minutes, slot.StaffId);
        db.Conversations.Add(conversation);
        slot.Holds(conversation.Id);
        return conversation;
    }

    private void Leave(Slot slot, Guid learnerId)
    {
        if (slot.Conversation is not { } conversation) return;
        if (slot.Seats > 1 && conversation.Records.Count > 1)
        {
            conversation.Unseat(learnerId);
            return;
        }
        conversation.Cancel(clock.Now());
        slot.Holds(null);
    }

    /// <summary>Alone, conversations change moments; in small groups learners change conversations.</summary>
    private static void Swap(Slot first, Slot second, Guid fromFirst, Guid fromSecond)
    {
        if (first.Conversation is not { } one || second.Conversation is not { } other) return;
        if (first.Seats == 1 && second.Seats == 1)
        {
            first.Holds(other.Id);
            second.Holds(one.Id);
            other.PlanFor(first.StartsAt, first.Minutes, first.StaffId);
            one.PlanFor(second.StartsAt, second.Minutes, second.StaffId);
            other.Join(first.StaffId, Role.Mentor);
            one.Join(second.StaffId, Role.Mentor);
            return;
        }
        one.Unseat(fromFirst);
        other.Unseat(fromSecond);
        other.Seat(Id.New(), fromFirst);
        one.Seat(Id.New(), fromSecond);
    }

    private Task<Slot> SlotAsync(Guid id, CancellationToken ct) =>
        db.Slots.Include(s => s.Round).Include(s => s.Bookings)
            .Include(s => s.Conversation!.Participants).Include(s => s.Conversation!.Records)
            .AsSplitQuery().SingleAsync(s => s.Id == id, ct);

    private async Task<Outcome> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return Outcome.Refused(RoundsRules.SlotTaken);
        }
    }
}
