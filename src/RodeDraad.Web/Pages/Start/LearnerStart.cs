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
    public static async Task<LearnerStart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct) => new()
    {
        Next = await db.NextSteps.EditableBy(viewer).AsNoTracking()
            .Where(s => s.DoneAt == null && s.DroppedAt == null && s.Experience!.RemovedAt == null)
            .OrderBy(s => s.ByWhen == null).ThenBy(s => s.ByWhen).ThenByDescending(s => s.SetAt)
            .Select(s => new Step(s.Id, s.What, s.ByWhen, s.Helper, s.ExperienceId)).FirstOrDefaultAsync(ct),
        Items = (await Timeline.LoadAsync(db, viewer, null, Recent, ct)).Items,
        News = await LearnerNews.LoadAsync(db, viewer, ct),
        Words = await ReturningWords.LoadAsync(db, viewer, least: 2, WordsShown, ct),
        People = await WhoIsWho.LoadAsync(db, viewer, ct),
        Today = viewer.Today,
    };

    public sealed record Step(Guid Id, string What, DateOnly? ByWhen, string? Helper, Guid ExperienceId);
}
