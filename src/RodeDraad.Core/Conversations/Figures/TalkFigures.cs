using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Figures;

/// <summary>
/// Conversations of a school year in figures, per group; never a text, never a learner. Below <see cref="Least"/> learners
/// nothing is shown. A total is the sum of exactly those cells that are shown beside it, so nothing hidden follows by
/// subtracting: not a group from all groups, and not one column from another.
/// </summary>
public sealed class TalkFigures
{
    /// <summary>Fewer people or conversations than this stay out of sight.</summary>
    public const int Least = 10;

    public required SchoolYear Year { get; init; }
    public required IReadOnlyList<Line> Groups { get; init; }

    /// <summary>Over the cells that are shown; null when no group is.</summary>
    public Line? Total { get; init; }

    /// <summary>Minutes from the end of a conversation until the guide handed the record over, the middle one; null below <see cref="Least"/>.</summary>
    public double? RecordMinutes { get; init; }

    /// <summary>Minutes from the end of a conversation until the learner made the record the learner's own, the middle one; null below <see cref="Least"/>.</summary>
    public double? ConfirmMinutes { get; init; }

    /// <summary>A group, or all together.</summary>
    /// <param name="Name">Of the group; empty for all together.</param>
    /// <param name="Department">Of the group.</param>
    /// <param name="Learners">Learners of the group in the year.</param>
    /// <param name="IsHidden">Too few people: there are no figures.</param>
    /// <param name="Talks">Conversations held.</param>
    /// <param name="Reached">Learners with at least one.</param>
    /// <param name="WithStep">Conversations that ended in a step; null when fewer than <see cref="Least"/> were held.</param>
    /// <param name="OfTalks">Conversations among which <paramref name="WithStep"/> counts.</param>
    /// <param name="WaitingDays">Days from asking to talking, the middle one; null when fewer than <see cref="Least"/> were asked for.</param>
    public sealed record Line(string Name, string Department, int Learners, bool IsHidden, int Talks, int Reached, int? WithStep, int OfTalks, double? WaitingDays);

    /// <summary>
    /// The groups of a counsellor's and a team leader's departments, all of the school for its leader. Five statements; what
    /// comes back grows with the groups, never with the conversations.
    /// </summary>
    public static async Task<TalkFigures> LoadAsync(AppDb db, Viewer viewer, SchoolYear year, CancellationToken ct)
    {
        Guid[] own = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        var all = viewer.Is(Role.SchoolLeader);
        var visible = db.Groups.Where(g => g.Year == year && g.Kind == GroupKind.Homeroom && (all || own.Contains(g.DepartmentId)));
        var groups = await visible.AsNoTracking().OrderBy(g => g.Department!.Name).ThenBy(g => g.NameFold)
            .Select(g => new { g.Id, g.Name, Department = g.Department!.Name, Learners = db.Enrolments.Where(n => n.GroupId == g.Id).Select(n => n.LearnerId).Distinct().Count() })
            .ToListAsync(ct);
        var shown = groups.Where(g => g.Learners >= Least).Select(g => g.Id).ToHashSet();
        var counted = await TalkCounts.LoadAsync(db, visible, year, ct);

        var lines = groups.ConvertAll(g => shown.Contains(g.Id)
            ? counted.Of(g.Id) with { Name = g.Name, Department = g.Department, Learners = g.Learners }
            : new Line(g.Name, g.Department, g.Learners, IsHidden: true, 0, 0, null, 0, null));
        return new TalkFigures
        {
            Year = year,
            Groups = lines,
            Total = shown.Count == 0 ? null : TotalOf(lines.FindAll(l => !l.IsHidden), counted.WaitingDays(shown)),
            RecordMinutes = counted.Offered.Middle(shown) / 60,
            ConfirmMinutes = counted.Confirmed.Middle(shown) / 60,
        };
    }

    /// <summary>Column by column the sum of what is shown; a learner who changed groups counts in both, as in the lines.</summary>
    private static Line TotalOf(List<Line> lines, double? waitingDays)
    {
        var stepped = lines.FindAll(l => l.WithStep is not null);
        return new Line("", "", lines.Sum(l => l.Learners), IsHidden: false, lines.Sum(l => l.Talks), lines.Sum(l => l.Reached),
            stepped.Count == 0 ? null : stepped.Sum(l => l.WithStep), stepped.Sum(l => l.Talks), waitingDays);
    }
}
