using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Nudges;

/// <summary>How many learners of a department got a nudge this year; null while there are too few to say.</summary>
public sealed record NudgeCount(string Department, int? AtLeast);

/// <summary>
/// Counts for counsellors. A small number is not said, a larger one only in steps, and there is neither a total nor a part
/// by teacher, group or week: so nothing can be subtracted from anything, also not today's figure from tomorrow's.
/// </summary>
public static class NudgeCounts
{
    /// <summary>Under so many learners nothing is said.</summary>
    public const int Least = 10;

    /// <summary>Numbers are said in steps of so many, downwards.</summary>
    public const int Step = 10;

    /// <summary>Per own department, in one statement.</summary>
    public static async Task<IReadOnlyList<NudgeCount>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (own, today, year) = (viewer.DepartmentsAs(Role.Counsellor), viewer.Today, viewer.Year);
        var since = year.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var counted = await db.Departments.AsNoTracking().Where(d => own.Contains(d.Id)).OrderBy(d => d.Name)
            .Select(d => new
            {
                d.Name,
                Learners = db.Learners.Count(l => db.Nudges.Any(n => n.LearnerId == l.Id && n.GivenAt >= since && n.WithdrawnAt == null)
                    && l.Enrolments.Any(e => e.Group!.Kind == GroupKind.Homeroom && e.Group.Year == year && e.Group.DepartmentId == d.Id
                        && e.From <= today && (e.Until == null || e.Until >= today))),
            }).ToListAsync(ct);
        return [.. counted.Select(c => new NudgeCount(c.Name, Said(c.Learners)))];
    }

    /// <summary>What may be said of a number: nothing under ten, else rounded down.</summary>
    public static int? Said(int learners) => learners < Least ? null : learners / Step * Step;
}
