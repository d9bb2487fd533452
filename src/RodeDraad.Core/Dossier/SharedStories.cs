using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>What is the same wherever shared experiences are listed.</summary>
public static class SharedStoryQueries
{
    /// <summary>
    /// Those without an answer, of what was shared in the running school year: what an earlier year left unanswered is
    /// no longer asked of this year's mentor.
    /// </summary>
    public static IQueryable<Experience> Waiting(this IQueryable<Experience> shared, Viewer viewer)
    {
        var since = viewer.YearBegan();
        return shared.Where(e => e.SharedAt >= since && e.Answers.All(a => a.WithdrawnAt != null));
    }

    /// <summary>Open steps that were set, or are due, in the running school year or later.</summary>
    public static IQueryable<NextStep> StillOpen(this IQueryable<NextStep> steps, Viewer viewer)
    {
        var (since, firstDay) = (viewer.YearBegan(), viewer.Year.FirstDay);
        return steps.Where(s => s.DoneAt == null && s.DroppedAt == null && (s.SetAt >= since || s.ByWhen >= firstDay));
    }

    /// <summary>What comes first: the nearest day still to come, then without a day, then what was due most recently.</summary>
    public static IEnumerable<OpenStep> InOrder(this IEnumerable<OpenStep> steps, DateOnly today) => steps
        .OrderBy(s => s.ByWhen is not { } day ? 1 : day >= today ? 0 : 2)
        .ThenBy(s => s.ByWhen is { } day ? Math.Abs(day.DayNumber - today.DayNumber) : 0)
        .ThenBy(s => s.SetAt);

    /// <summary>Shared experiences in a line each, with what is new to the viewer and what waits for an answer.</summary>
    public static IQueryable<SharedStory> SharedStories(this IQueryable<Experience> shared, Viewer viewer, AppDb db)
    {
        var (reader, since) = (viewer.Person, viewer.YearBegan());
        return shared.Select(e => new SharedStory(
            e.Id, e.LearnerId, e.Heading, e.SharedAt!.Value,
            !db.Readings.Any(r => r.ExperienceId == e.Id && r.ReaderId == reader && r.At >= e.SharedAt),
            e.SharedAt >= since && e.Answers.All(a => a.WithdrawnAt != null)));
    }

    // A few hours around midnight in Amsterdam do not matter here.
    private static DateTime YearBegan(this Viewer viewer) => viewer.Year.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
