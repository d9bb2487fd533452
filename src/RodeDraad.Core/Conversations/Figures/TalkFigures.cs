using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Figures;

/// <summary>
/// Conversations of a school year in figures, per group; never a text, never a learner. A group below <see cref="Least"/>
/// learners is not shown and counts nowhere, and neither is a number below <see cref="Least"/>. A total holds such a small
/// number only together with others of the same department, so that it cannot be had by subtracting.
/// </summary>
public sealed class TalkFigures
{
    /// <summary>Fewer people or conversations than this stay out of sight.</summary>
    public const int Least = 10;

    public required SchoolYear Year { get; init; }
    public required IReadOnlyList<Line> Groups { get; init; }

    /// <summary>All together; null when no group is shown.</summary>
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
    /// <param name="Talks">Conversations held; null below <see cref="Least"/>.</param>
    /// <param name="Reached">Learners with at least one; null below <see cref="Least"/>.</param>
    /// <param name="OfLearners">Learners among whom <paramref name="Reached"/> counts.</param>
    /// <param name="WithStep">Conversations that ended in a step; null below <see cref="Least"/>.</param>
    /// <param name="OfTalks">Conversations among which <paramref name="WithStep"/> counts.</param>
    /// <param name="WaitingDays">Days from asking to talking, the middle one; null when fewer than <see cref="Least"/> were asked for.</param>
    public sealed record Line(
        string Name, string Department, int Learners, bool IsHidden, int? Talks = null, int? Reached = null, int OfLearners = 0, int? WithStep = null, int OfTalks = 0,
        double? WaitingDays = null);

    /// <summary>A number of a group, in one column.</summary>
    private sealed record Cell(string Department, int Learners, int Number);

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

        var lines = groups.ConvertAll(g => shown.Contains(g.Id) ? LineOf(g.Name, g.Department, g.Learners, counted.Of(g.Id)) : new Line(g.Name, g.Department, g.Learners, IsHidden: true));
        var cells = groups.FindAll(g => shown.Contains(g.Id)).ConvertAll(g => (g.Department, g.Learners, Sums: counted.Of(g.Id)));
        return new TalkFigures
        {
            Year = year,
            Groups = lines,
            Total = shown.Count == 0 ? null : TotalOf(
                lines.FindAll(l => !l.IsHidden), Together(cells.ConvertAll(c => new Cell(c.Department, c.Learners, c.Sums.Talks))),
                Together(cells.ConvertAll(c => new Cell(c.Department, c.Learners, c.Sums.Reached))), counted.WaitingDays(shown)),
            RecordMinutes = counted.Offered.Middle(shown) / 60,
            ConfirmMinutes = counted.Confirmed.Middle(shown) / 60,
        };
    }

    private static Line LineOf(string name, string department, int learners, TalkCounts.Sums sums) => new(
        name, department, learners, IsHidden: false, Said(sums.Talks), Said(sums.Reached), learners, Said(sums.WithStep), sums.Talks, sums.WaitingDays);

    /// <summary>A learner who changed groups counts in both, as in the lines; steps are those of the lines that tell them.</summary>
    private static Line TotalOf(List<Line> lines, List<Cell> talks, List<Cell> reached, double? waitingDays)
    {
        var stepped = lines.FindAll(l => l.WithStep is not null);
        return new Line("", "", lines.Sum(l => l.Learners), IsHidden: false, Said(talks.Sum(t => t.Number)), Said(reached.Sum(r => r.Number)), reached.Sum(r => r.Learners),
            stepped.Count == 0 ? null : stepped.Sum(l => l.WithStep), stepped.Sum(l => l.OfTalks), waitingDays);
    }

    /// <summary>
    /// The cells that a total may hold. Small numbers of a department go in together or not at all: there must be two of them
    /// at least, and together <see cref="Least"/>. By department, because somebody else may see that one alone.
    /// </summary>
    private static List<Cell> Together(IEnumerable<Cell> cells) =>
    [
        .. cells.GroupBy(c => c.Department).SelectMany(department =>
        {
            var small = department.Where(c => c.Number < Least).ToList();
            return small.Count > 1 && small.Sum(c => c.Number) >= Least ? department : department.Where(c => c.Number >= Least);
        }),
    ];

    private static int? Said(int number) => number < Least ? null : number;
}
