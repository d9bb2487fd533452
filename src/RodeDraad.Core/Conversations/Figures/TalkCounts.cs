using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Figures;

/// <summary>What the database counts of the conversations of a year: sums per group, and how often each length of waiting came.</summary>
internal sealed class TalkCounts
{
    private readonly Dictionary<Guid, Sums> _sums = [];
    private Tally _waits = new([]);

    /// <summary>From the end of a conversation until it was handed over.</summary>
    public Tally Offered { get; private set; } = new([]);

    /// <summary>From the end of a conversation until the learner confirmed.</summary>
    public Tally Confirmed { get; private set; } = new([]);

    /// <summary>What was counted of one group; never shown as it is.</summary>
    public sealed record Sums(int Talks, int Reached, int WithStep, double? WaitingDays);

    public Sums Of(Guid groupId) => _sums.GetValueOrDefault(groupId) ?? new(0, 0, 0, null);

    /// <summary>
    /// The middle of the waits of the groups whose own figure is shown, so that it rests on what may be known.
    /// </summary>
    public double? WaitingDays(IReadOnlyCollection<Guid> groups) => _waits.Middle([.. groups.Where(g => _waits.Count([g]) >= TalkFigures.Least)]);

    public static async Task<TalkCounts> LoadAsync(AppDb db, IQueryable<Group> groups, SchoolYear year, CancellationToken ct)
    {
        var (first, last) = (DutchClock.ToUtc(year.FirstDay, TimeOnly.MinValue), DutchClock.ToUtc(year.LastDay.AddDays(1), TimeOnly.MinValue));
        var held = db.Enrolments.Where(n => groups.Any(g => g.Id == n.GroupId))
            .Join(db.ConversationRecords.Where(r => r.Conversation!.EndedAt >= first && r.Conversation.EndedAt < last && r.Conversation.StartedAt != null),
                n => n.LearnerId, r => r.LearnerId, (n, r) => new { n, r })
            .Where(x => x.n.From <= DateOnly.FromDateTime(x.r.Conversation!.EndedAt!.Value) && (x.n.Until == null || x.n.Until >= DateOnly.FromDateTime(x.r.Conversation.EndedAt!.Value)))
            .Select(x => new
            {
                x.n.GroupId,
                x.r.LearnerId,
                HasStep = x.r.Step != null,
                WasAsked = x.r.Conversation!.MadeById == x.r.LearnerId,
                x.r.Conversation.MadeAt,
                StartedAt = x.r.Conversation.StartedAt!.Value,
                EndedAt = x.r.Conversation.EndedAt!.Value,
                x.r.OfferedAt,
                x.r.ConfirmedAt,
            });
        var sums = await held.GroupBy(h => h.GroupId).Select(g => new
        {
            g.Key,
            Talks = g.Count(),
            Reached = g.Select(h => h.LearnerId).Distinct().Count(),
            WithStep = g.Count(h => h.HasStep),
        }).ToListAsync(ct);
        var counts = new TalkCounts
        {
            _waits = new(await held.Where(h => h.WasAsked)
                .GroupBy(h => new { h.GroupId, Length = DateOnly.FromDateTime(h.StartedAt).DayNumber - DateOnly.FromDateTime(h.MadeAt).DayNumber })
                .Select(g => new Often(g.Key.GroupId, g.Key.Length, g.Count())).ToListAsync(ct)),
            Offered = await Tally.OfAsync(held.Where(h => h.OfferedAt != null).Select(h => new Span { GroupId = h.GroupId, From = h.EndedAt, To = h.OfferedAt!.Value }), ct),
            Confirmed = await Tally.OfAsync(held.Where(h => h.ConfirmedAt != null).Select(h => new Span { GroupId = h.GroupId, From = h.EndedAt, To = h.ConfirmedAt!.Value }), ct),
        };
        foreach (var sum in sums)
            counts._sums[sum.Key] = new(sum.Talks, sum.Reached, sum.WithStep, counts._waits.Middle([sum.Key]));
        return counts;
    }
}

/// <summary>Two moments of one conversation; a class with setters, so that a query can go on with it.</summary>
internal sealed class Span
{
    public Guid GroupId { get; init; }
    public DateTime From { get; init; }
    public DateTime To { get; init; }
}

/// <summary>How often one length came in a group.</summary>
internal sealed record Often(Guid GroupId, int Length, int Times);

/// <summary>Lengths with how often each came: enough to find the middle one without reading every conversation.</summary>
internal sealed class Tally(IReadOnlyList<Often> lengths)
{
    /// <summary>Seconds up to which lengths are told apart by <see cref="Step"/>; above that by <see cref="Coarse"/>.</summary>
    public const int Fine = 3_600;

    public const int Step = 10;
    public const int Coarse = 3_600;

    /// <summary>
    /// Counts lengths in the database, in tens of seconds and above an hour in hours. By the parts of a moment, because the
    /// two databases subtract moments differently.
    /// </summary>
    public static async Task<Tally> OfAsync(IQueryable<Span> spans, CancellationToken ct) => new(await spans
        .Select(s => new
        {
            s.GroupId,
            Seconds = ((DateOnly.FromDateTime(s.To).DayNumber - DateOnly.FromDateTime(s.From).DayNumber) * 86_400)
                + ((s.To.Hour - s.From.Hour) * 3_600) + ((s.To.Minute - s.From.Minute) * 60) + s.To.Second - s.From.Second,
        })
        .GroupBy(s => new { s.GroupId, Length = s.Seconds < Fine ? s.Seconds / Step * Step : s.Seconds / Coarse * Coarse })
        .Select(g => new Often(g.Key.GroupId, g.Key.Length, g.Count())).ToListAsync(ct));

    public int Count(IReadOnlyCollection<Guid> groups) => lengths.Where(l => groups.Contains(l.GroupId)).Sum(l => l.Times);

    /// <summary>The middle length in these groups; null when there are fewer than <see cref="TalkFigures.Least"/>.</summary>
    public double? Middle(IReadOnlyCollection<Guid> groups)
    {
        var here = lengths.Where(l => groups.Contains(l.GroupId)).OrderBy(l => l.Length).ToList();
        var count = here.Sum(l => l.Times);
        if (count < TalkFigures.Least) return null;
        return (At(here, (count - 1) / 2) + At(here, count / 2)) / 2d;
    }

    private static int At(List<Often> ordered, int place)
    {
        foreach (var length in ordered)
        {
            if (place < length.Times) return length.Length;
            place -= length.Times;
        }
        return ordered[^1].Length;
    }
}
