using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What a learner sees first: the next step, a place to write, what was just lived, new answers, returning words.</summary>
public sealed class LearnerStart
{
    private const int Recent = 3;
    private const int WordsShown = 6;
    private const int ReturnedLately = 30;

    public required Step? Next { get; init; }

    /// <summary>What was lived on this very day in another year; the newest.</summary>
    public required YearsAgo? OnThisDay { get; init; }

    public required IReadOnlyList<TimelineItem> Items { get; init; }
    public required LearnerNews News { get; init; }
    public required IReadOnlyList<ReturningWord> Words { get; init; }
    public required IReadOnlyList<Reachable> People { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>
    /// A word that returned lately and has no thread yet: the next step when no other one waits, and after a while no longer.
    /// </summary>
    public ReturningWord? Returned => Next is not null ? null : Words
        .Where(w => !w.HasThread && DateOnly.FromDateTime(w.NamedAt) >= Today.AddDays(-ReturnedLately)).MaxBy(w => w.NamedAt);

    /// <summary>Seven statements, whatever the size of the dossier or the school.</summary>
    public static async Task<LearnerStart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (next, ago) = await FirstAsync(db, viewer, ct);
        return new()
        {
            Next = next,
            OnThisDay = ago,
            Items = (await Timeline.LoadAsync(db, viewer, null, Recent, ct)).Items,
            News = await LearnerNews.LoadAsync(db, viewer, ct),
            Words = await ReturningWords.LoadAsync(db, viewer, least: 2, WordsShown, ct),
            People = await WhoIsWho.LoadAsync(db, viewer, ct),
            Today = viewer.Today,
        };
    }

    /// <summary>The next step and this day in another year: one statement, the learner beside the first of each.</summary>
    private static async Task<(Step? Next, YearsAgo? OnThisDay)> FirstAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var me = viewer.Person;
        var steps = db.NextSteps.EditableBy(viewer).Where(s => s.DoneAt == null && s.DroppedAt == null && s.Experience!.RemovedAt == null)
            .OrderBy(s => s.ByWhen == null).ThenBy(s => s.ByWhen).ThenByDescending(s => s.SetAt);
        var found = await (
            from learner in db.Learners.Where(l => l.Id == me)
            join s in steps.Take(1) on learner.Id equals s.LearnerId into next
            from step in next.DefaultIfEmpty()
            join e in Timeline.LivedOnThisDay(db, viewer).Take(1) on learner.Id equals e.LearnerId into lived
            from story in lived.DefaultIfEmpty()
            select new
            {
                StepId = (Guid?)step.Id,
                step.What,
                step.ByWhen,
                step.Helper,
                StepOf = (Guid?)step.ExperienceId,
                StoryId = (Guid?)story.Id,
                story.Heading,
                HappenedOn = (DateOnly?)story.HappenedOn,
                Text = story.Story!.Substring(0, Timeline.ExcerptLength),
            }).AsNoTracking().SingleAsync(ct);
        return (
            found.StepId is { } stepId ? new Step(stepId, found.What, found.ByWhen, found.Helper, found.StepOf!.Value) : null,
            found.StoryId is { } storyId ? new YearsAgo(storyId, found.Heading, found.HappenedOn!.Value, found.Text) : null);
    }

    public sealed record Step(Guid Id, string What, DateOnly? ByWhen, string? Helper, Guid ExperienceId);
}
