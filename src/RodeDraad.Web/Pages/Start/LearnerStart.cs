using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What a learner sees first: what comes, a place to write, what was just lived, new answers, returning words.</summary>
public sealed class LearnerStart
{
    private const int Recent = 3;
    private const int WordsShown = 6;
    private const int ReturnedLately = 30;

    /// <summary>What comes first: a conversation, a time to choose, the next step; and this day in another year.</summary>
    public required LearnerFirst First { get; init; }

    public required IReadOnlyList<TimelineItem> Items { get; init; }
    public required LearnerNews News { get; init; }
    public required IReadOnlyList<ReturningWord> Words { get; init; }
    public required IReadOnlyList<Reachable> People { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>
    /// A word that returned lately and has no thread yet: what comes first when nothing else waits, and after a while no longer.
    /// </summary>
    public ReturningWord? Returned => First.HasSomething ? null : Words
        .Where(w => !w.HasThread && DateOnly.FromDateTime(w.NamedAt) >= Today.AddDays(-ReturnedLately)).MaxBy(w => w.NamedAt);

    /// <summary>Seven statements, whatever the size of the dossier or the school.</summary>
    public static async Task<LearnerStart> LoadAsync(AppDb db, Viewer viewer, DateTime now, CancellationToken ct) => new()
    {
        First = await LearnerFirst.LoadAsync(db, viewer, now, ct),
        Items = (await Timeline.LoadAsync(db, viewer, null, Recent, ct)).Items,
        News = await LearnerNews.LoadAsync(db, viewer, ct),
        Words = await ReturningWords.LoadAsync(db, viewer, least: 2, WordsShown, ct),
        People = await WhoIsWho.LoadAsync(db, viewer, ct),
        Today = viewer.Today,
    };
}
