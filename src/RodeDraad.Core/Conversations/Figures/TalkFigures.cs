using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Figures;

/// <summary>
/// Conversations of a school year in figures, per group; never a text, never a learner. Below <see cref="Least"/> learners
/// nothing is shown, and sums go over the groups that are shown, so that no hidden figure follows by subtracting.
/// </summary>
public sealed class TalkFigures
{
    /// <summary>Fewer people than this stay out of sight.</summary>
    public const int Least = 10;

    public required SchoolYear Year { get; init; }
    public required IReadOnlyList<Line> Groups { get; init; }

    /// <summary>Over the groups that are shown; null when none is.</summary>
    public Line? Total { get; init; }

    /// <summary>Minutes from standing up until the record was handed over, middle of all; null below <see cref="Least"/>.</summary>
    public double? RecordMinutes { get; init; }

    /// <summary>A group, or all together.</summary>
    /// <param name="Learners">Learners of the group in the year.</param>
    /// <param name="IsHidden">Too few people: there are no figures.</param>
    /// <param name="Talks">Conversations held.</param>
    /// <param name="Reached">Learners with at least one.</param>
    /// <param name="WithStep">Conversations that ended in a step; null when fewer than <see cref="Least"/> were held.</param>
    /// <param name="WaitingDays">Days from asking to talking, on average; null when fewer than <see cref="Least"/> were asked for.</param>
    public sealed record Line(string Name, string Department, int Learners, bool IsHidden, int Talks, int Reached, int? WithStep, double? WaitingDays);

    /// <summary>One row for each conversation of a learner.</summary>
    private sealed record Held(Guid GroupId, Guid LearnerId, bool HasStep, bool WasAsked, DateTime MadeAt, DateTime StartedAt, DateTime EndedAt, DateTime? OfferedAt);

    /// <summary>
    /// The groups of a counsellor's and a team leader's departments, all of the school for its leader. Two statements;
    /// reads moments of one year of those departments.
    /// </summary>
    public static async Task<TalkFigures> LoadAsync(AppDb db, Viewer viewer, SchoolYear year, CancellationToken ct)
    {
        Guid[] own = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        var all = viewer.Is(Role.SchoolLeader);
        var (first, last) = (DutchClock.ToUtc(year.FirstDay, TimeOnly.MinValue), DutchClock.ToUtc(year.LastDay.AddDays(1), TimeOnly.MinValue));
        var groups = await db.Groups.AsNoTracking()
            .Where(g => g.Year == year && g.Kind == GroupKind.Homeroom && (all || own.Contains(g.DepartmentId)))
            .OrderBy(g => g.Department!.Name).ThenBy(g => g.NameFold)
            .Select(g => new { g.Id, g.Name, Department = g.Department!.Name, Learners = db.Enrolments.Where(n => n.GroupId == g.Id).Select(n => n.LearnerId).Distinct().Count() })
            .ToListAsync(ct);
        var ids = groups.ConvertAll(g => g.Id);
        var held = await db.Enrolments.AsNoTracking().Where(n => ids.Contains(n.GroupId))
            .Join(db.ConversationRecords.Where(r => r.Conversation!.EndedAt >= first && r.Conversation.EndedAt < last && r.Conversation.StartedAt != null),
                n => n.LearnerId, r => r.LearnerId, (n, r) => new { n, r })
            .Where(x => x.n.From <= DateOnly.FromDateTime(x.r.Conversation!.EndedAt!.Value) && (x.n.Until == null || x.n.Until >= DateOnly.FromDateTime(x.r.Conversation.EndedAt!.Value)))
            .Select(x => new Held(x.n.GroupId, x.r.LearnerId, x.r.Step != null, x.r.Conversation!.MadeById == x.r.LearnerId, x.r.Conversation.MadeAt,
                x.r.Conversation.StartedAt!.Value, x.r.Conversation.EndedAt!.Value, x.r.OfferedAt)).ToListAsync(ct);

        var perGroup = held.ToLookup(h => h.GroupId);
        var lines = groups.ConvertAll(g => (g.Learners < Least
            ? new Line(g.Name, g.Department, g.Learners, IsHidden: true, 0, 0, null, null)
            : LineOf(g.Name, g.Department, g.Learners, [.. perGroup[g.Id]]), Rows: perGroup[g.Id]));
        var shown = lines.Where(l => !l.Item1.IsHidden).ToList();
        List<Held> rows = [.. shown.SelectMany(l => l.Rows)];
        return new TalkFigures
        {
            Year = year,
            Groups = [.. lines.Select(l => l.Item1)],
            Total = shown.Count == 0 ? null : LineOf("", "", shown.Sum(l => l.Item1.Learners), rows),
            RecordMinutes = Middle([.. rows.Where(r => r.OfferedAt is not null).Select(r => (r.OfferedAt!.Value - r.EndedAt).TotalMinutes)]),
        };
    }

    private static Line LineOf(string name, string department, int learners, List<Held> held)
    {
        var asked = held.FindAll(h => h.WasAsked);
        return new Line(name, department, learners, IsHidden: false, held.Count, held.DistinctBy(h => h.LearnerId).Count(),
            held.Count < Least ? null : held.Count(h => h.HasStep),
            asked.Count < Least ? null : asked.Average(h => (h.StartedAt - h.MadeAt).TotalDays));
    }

    private static double? Middle(List<double> minutes)
    {
        if (minutes.Count < Least) return null;
        minutes.Sort();
        return minutes[minutes.Count / 2];
    }
}
