using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>A member of staff gives times in a round, and takes back those in which nobody sits.</summary>
public sealed class Giving(AppDb db)
{
    /// <summary>
    /// Gives a series of times, all or none; saves. The same form twice gives them once. Refusals: those of
    /// <see cref="SlotSeries.Starts"/>, <see cref="RoundsRules.OutsideRound"/>, <see cref="RoundsRules.Overlaps"/> with a
    /// time that this person gave before.
    /// </summary>
    public async Task<(Outcome Outcome, int Given)> GiveAsync(Round round, Guid seriesId, Guid staffId, SlotSeries series, string? place, CancellationToken ct)
    {
        var earlier = await db.Slots.CountAsync(s => s.SeriesId == seriesId, ct);
        if (earlier > 0) return (Outcome.Done, earlier);
        if (round.ClosedAt is not null) return (Outcome.Refused(RoundsRules.IsClosed), 0);
        if (series.Day < round.From || series.Day > round.Until) return (Outcome.Refused(RoundsRules.OutsideRound), 0);
        var (outcome, starts) = series.Starts(round.Minutes);
        if (outcome.IsRefused) return (outcome, 0);

        var (from, until) = (starts[0].AddMinutes(-Conversation.MostMinutes), starts[^1].AddMinutes(round.Minutes));
        var known = await db.Slots.AsNoTracking().Where(s => s.StaffId == staffId && s.StartsAt > from && s.StartsAt < until)
            .Select(s => new { s.StartsAt, s.Minutes }).ToListAsync(ct);
        if (starts.Any(at => known.Exists(k => k.StartsAt < at.AddMinutes(round.Minutes) && at < k.StartsAt.AddMinutes(k.Minutes))))
            return (Outcome.Refused(RoundsRules.Overlaps), 0);
        foreach (var at in starts) db.Slots.Add(new Slot(round, seriesId, staffId, at, place));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            // The same form arrived twice at the same moment: the other one gave them.
            db.ChangeTracker.Clear();
        }
        return (Outcome.Done, starts.Count);
    }

    /// <summary>Takes a time back; saves. Refused with <see cref="RoundsRules.SlotHasPeople"/> while somebody sits there.</summary>
    public async Task<Outcome> TakeBackAsync(Slot slot, CancellationToken ct)
    {
        if (await db.Bookings.AnyAsync(b => b.SlotId == slot.Id && b.Slot!.Conversation!.CancelledAt == null, ct)) return Outcome.Refused(RoundsRules.SlotHasPeople);
        db.Slots.Remove(slot);
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }
}
