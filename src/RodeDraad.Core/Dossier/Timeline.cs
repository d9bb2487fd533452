using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>One experience as a list shows it.</summary>
public sealed class TimelineItem
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }
    public required DateOnly HappenedOn { get; init; }

    /// <summary>The first <see cref="Timeline.ExcerptLength"/> characters of the story, or of the goal when planned.</summary>
    public string? Excerpt { get; init; }

    /// <summary>True when the heading is the learner's own title, so that the excerpt adds something.</summary>
    public required bool HasTitle { get; init; }

    public required bool HasStory { get; init; }
    public required bool HasDiscovery { get; init; }

    /// <summary>Everything that is written; only when something was looked for.</summary>
    public IReadOnlyList<string?> Texts { get; init; } = [];

    public required Themes Themes { get; init; }
    public required Audience Audience { get; init; }

    /// <summary>A step of this experience led to another one.</summary>
    public required bool Led { get; init; }

    /// <summary>The newest conversation that was held about it.</summary>
    public Guid? TalkId { get; init; }

    public DateTime? TalkedAt { get; init; }

    /// <summary>An answer that the learner has not opened.</summary>
    public required bool HasNewAnswer { get; init; }

    /// <summary>The experience whose step led here.</summary>
    public Guid? FromId { get; init; }

    public string? FromHeading { get; init; }
    public IReadOnlyList<string> Words { get; internal set; } = [];
    public IReadOnlyList<TimelineStep> Steps { get; internal set; } = [];

    /// <summary>Pictures, voice notes and files that stand with it, without their bytes.</summary>
    public IReadOnlyList<FileItem> Files { get; internal set; } = [];

    public Stage Stage => Led ? Stage.FollowedUp
        : TalkId is not null ? Stage.Discussed
        : HasDiscovery || Words.Count > 0 ? Stage.Reflected
        : HasStory || Files.Count > 0 ? Stage.Lived : Stage.Planned;

    /// <summary>The question that would help most now; null when there is nothing to ask.</summary>
    public Question? OpenQuestion(DateOnly today) => Stage switch
    {
        Stage.Planned => HappenedOn <= today ? Question.Story : null,
        Stage.Lived => HasStory ? Question.Discovery : Question.Story,
        Stage.Reflected or Stage.Discussed when Words.Count == 0 => Question.CoreWords,
        Stage.Reflected or Stage.Discussed when Steps.Count == 0 => Question.NextStep,
        _ => null,
    };
}

/// <summary>A step as a list shows it.</summary>
public sealed record TimelineStep(Guid Id, Guid ExperienceId, string What, DateOnly? ByWhen, bool IsOpen);

/// <summary>A story of the same day in another year.</summary>
public sealed record YearsAgo(Guid Id, string Heading, DateOnly HappenedOn, string Story);

/// <summary>A part of the timeline, newest first.</summary>
/// <param name="Items">At most the number asked for.</param>
/// <param name="HasMore">Whether older ones follow.</param>
public sealed record TimelinePart(IReadOnlyList<TimelineItem> Items, bool HasMore);

/// <summary>
/// The learner's own experiences, newest first, a page at a time by keyset. Three compiled statements whatever the size
/// of the dossier. The owner is the viewer; nobody else's rows can be asked for.
/// </summary>
public static class Timeline
{
    public const int PageSize = 20;
    public const int ExcerptLength = 280;
    private const int MostAtOnce = 3;

    private static readonly DateOnly End = DateOnly.MaxValue;

    private static readonly Func<AppDb, Guid, DateOnly, Guid, int, IAsyncEnumerable<TimelineItem>> ItemsOf = EF.CompileAsyncQuery(
        (AppDb db, Guid learner, DateOnly day, Guid after, int take) => db.Experiences.AsNoTracking()
            .Where(e => e.LearnerId == learner && e.RemovedAt == null
                && (e.HappenedOn < day || (e.HappenedOn == day && e.Id.CompareTo(after) < 0)))
            .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id)
            .Take(take)
            .Select(e => new TimelineItem
            {
                Id = e.Id,
                Heading = e.Heading,
                HappenedOn = e.HappenedOn,
                Excerpt = (e.Story ?? e.Goal)!.Substring(0, ExcerptLength),
                HasTitle = e.Title != null,
                HasStory = e.Story != null,
                HasDiscovery = e.Discovery != null,
                Themes = e.Themes,
                Audience = e.Audience,
                Led = e.Steps.Any(s => db.Experiences.Any(x => x.FromStepId == s.Id && x.RemovedAt == null)),
                TalkId = db.DiscussedStories.Where(d => d.ExperienceId == e.Id && d.HeldAt != null)
                    .OrderByDescending(d => d.HeldAt).Select(d => (Guid?)d.TalkId).FirstOrDefault(),
                TalkedAt = db.DiscussedStories.Where(d => d.ExperienceId == e.Id).Max(d => d.HeldAt),
                HasNewAnswer = e.Answers.Any(a => a.SeenAt == null && a.WithdrawnAt == null),
                FromId = e.FromStep!.Experience!.RemovedAt == null ? e.FromStep.ExperienceId : null,
                FromHeading = e.FromStep.Experience.Heading,
                Files = db.Attachments.Where(a => a.ExperienceId == e.Id && a.RemovedAt == null).OrderBy(a => a.AddedAt).ThenBy(a => a.Id)
                    .Select(a => new FileItem
                    {
                        Id = a.Id,
                        ExperienceId = a.ExperienceId,
                        Kind = a.Kind,
                        Format = a.Format,
                        Name = a.Name,
                        Caption = a.Caption,
                        Length = a.Length,
                        SmallWidth = a.SmallWidth,
                        SmallHeight = a.SmallHeight,
                    }).ToList(),
            }));

    // Words and steps are found through their stories: through the learner, SQLite walks those of all stories.
    private static readonly Func<AppDb, Guid, DateOnly, DateOnly, IAsyncEnumerable<WordOf>> WordsOf = EF.CompileAsyncQuery(
        (AppDb db, Guid learner, DateOnly oldest, DateOnly newest) => db.Experiences.AsNoTracking()
            .Where(e => e.LearnerId == learner && e.HappenedOn >= oldest && e.HappenedOn <= newest)
            .Join(db.CoreWords, e => e.Id, w => w.ExperienceId, (e, w) => w)
            .OrderBy(w => w.Id)
            .Select(w => new WordOf(w.ExperienceId, w.Word)));

    private static readonly Func<AppDb, Guid, DateOnly, DateOnly, IAsyncEnumerable<TimelineStep>> StepsOf = EF.CompileAsyncQuery(
        (AppDb db, Guid learner, DateOnly oldest, DateOnly newest) => db.Experiences.AsNoTracking()
            .Where(e => e.LearnerId == learner && e.HappenedOn >= oldest && e.HappenedOn <= newest)
            .Join(db.NextSteps, e => e.Id, s => s.ExperienceId, (e, s) => s)
            .Where(s => s.DroppedAt == null)
            .OrderBy(s => s.SetAt)
            .Select(s => new TimelineStep(s.Id, s.ExperienceId, s.What, s.ByWhen, s.DoneAt == null)));

    // Each day a parameter of its own: a compiled statement takes no list, and the month of every row costs more than all the rest.
    private static readonly Func<AppDb, Guid, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<YearsAgo>>
        YearsAgoOf = EF.CompileAsyncQuery((AppDb db, Guid learner,
            DateOnly a, DateOnly b, DateOnly c, DateOnly d, DateOnly e, DateOnly f, DateOnly g, DateOnly h, DateOnly i, DateOnly j) => db.Experiences.AsNoTracking()
            .Where(x => x.LearnerId == learner && x.RemovedAt == null && x.Story != null && (x.HappenedOn == a || x.HappenedOn == b || x.HappenedOn == c
                || x.HappenedOn == d || x.HappenedOn == e || x.HappenedOn == f || x.HappenedOn == g || x.HappenedOn == h || x.HappenedOn == i || x.HappenedOn == j))
            .OrderByDescending(x => x.HappenedOn).Take(MostAtOnce)
            .Select(x => new YearsAgo(x.Id, x.Heading, x.HappenedOn, x.Story!.Substring(0, ExcerptLength))));

    /// <summary>The newest part, or what follows after a place (day and id of the last one shown).</summary>
    public static async Task<TimelinePart> LoadAsync(
        AppDb db, Viewer viewer, (DateOnly Day, Guid Id)? after, int size, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner)) return new TimelinePart([], false);
        var (day, id) = after ?? (End, Guid.Empty);
        return await FinishAsync(db, viewer, await ItemsOf(db, viewer.Person, day, id, size + 1).ToListAsync(ct), size, ct);
    }

    /// <summary>The same among the experiences that fit a filter.</summary>
    public static async Task<TimelinePart> FindAsync(
        AppDb db, Viewer viewer, TimelineFilter filter, (DateOnly Day, Guid Id)? after, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner)) return new TimelinePart([], false);
        var (day, id) = after ?? (End, Guid.Empty);
        var items = await filter.Choose(db.Experiences.VisibleTo(viewer, db))
            .Where(e => e.HappenedOn < day || (e.HappenedOn == day && e.Id.CompareTo(id) < 0))
            .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id)
            .Take(PageSize + 1)
            .Select(e => new TimelineItem
            {
                Id = e.Id,
                Heading = e.Heading,
                HappenedOn = e.HappenedOn,
                Excerpt = (e.Story ?? e.Goal)!.Substring(0, ExcerptLength),
                HasTitle = e.Title != null,
                HasStory = e.Story != null,
                HasDiscovery = e.Discovery != null,
                Texts = new[] { e.Story, e.Discovery, e.Goal, e.Feeling },
                Themes = e.Themes,
                Audience = e.Audience,
                Led = e.Steps.Any(s => db.Experiences.Any(x => x.FromStepId == s.Id && x.RemovedAt == null)),
                TalkId = db.DiscussedStories.Where(d => d.ExperienceId == e.Id && d.HeldAt != null)
                    .OrderByDescending(d => d.HeldAt).Select(d => (Guid?)d.TalkId).FirstOrDefault(),
                TalkedAt = db.DiscussedStories.Where(d => d.ExperienceId == e.Id).Max(d => d.HeldAt),
                HasNewAnswer = e.Answers.Any(a => a.SeenAt == null && a.WithdrawnAt == null),
                FromId = e.FromStep!.Experience!.RemovedAt == null ? e.FromStep.ExperienceId : null,
                FromHeading = e.FromStep.Experience.Heading,
            }).AsNoTracking().ToListAsync(ct);
        var found = items.Select(i => i.Id).ToList();
        var files = (await db.Attachments.AsNoTracking().Where(a => found.Contains(a.ExperienceId) && a.RemovedAt == null)
            .OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Select(FileItem.Of).ToListAsync(ct)).ToLookup(f => f.ExperienceId);
        foreach (var item in items) item.Files = [.. files[item.Id]];
        return await FinishAsync(db, viewer, items, PageSize, ct);
    }

    /// <summary>
    /// What was lived on this very day in other years, newest first: heading and first words. A newest part that holds the
    /// whole dossier is looked through; else it takes one statement.
    /// </summary>
    public static async Task<IReadOnlyList<YearsAgo>> OnThisDayAsync(AppDb db, Viewer viewer, TimelinePart newest, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner)) return [];
        var days = Anniversary.Of(viewer.Today);
        if (newest.HasMore)
        {
            DateOnly Day(int at) => days[Math.Min(at, days.Length - 1)];
            return await YearsAgoOf(db, viewer.Person, Day(0), Day(1), Day(2), Day(3), Day(4), Day(5), Day(6), Day(7), Day(8), Day(9)).ToListAsync(ct);
        }
        return [.. newest.Items.Where(i => i.HasStory && days.Contains(i.HappenedOn)).Take(MostAtOnce)
            .Select(i => new YearsAgo(i.Id, i.Heading, i.HappenedOn, i.Excerpt!))];
    }

    /// <summary>Own experiences that were lived on this very day in other years, newest first.</summary>
    public static IQueryable<Experience> LivedOnThisDay(AppDb db, Viewer viewer)
    {
        var days = Anniversary.Of(viewer.Today);
        return db.Experiences.VisibleTo(viewer, db).Where(e => e.Story != null && EF.Parameter(days).Contains(e.HappenedOn))
            .OrderByDescending(e => e.HappenedOn).ThenBy(e => e.Id);
    }

    private static async Task<TimelinePart> FinishAsync(AppDb db, Viewer viewer, List<TimelineItem> items, int size, CancellationToken ct)
    {
        var more = items.Count > size;
        if (more) items.RemoveAt(size);
        if (items.Count == 0) return new TimelinePart(items, false);

        var (oldest, newest) = (items[^1].HappenedOn, items[0].HappenedOn);
        var words = (await WordsOf(db, viewer.Person, oldest, newest).ToListAsync(ct)).ToLookup(w => w.ExperienceId, w => w.Word);
        var steps = (await StepsOf(db, viewer.Person, oldest, newest).ToListAsync(ct)).ToLookup(s => s.ExperienceId);
        foreach (var item in items)
        {
            item.Words = [.. words[item.Id]];
            item.Steps = [.. steps[item.Id]];
        }
        return new TimelinePart(items, more);
    }

    /// <summary>Compiles the statements before somebody waits for them. Nothing is found.</summary>
    public static async Task WarmUpAsync(AppDb db, CancellationToken ct)
    {
        await ItemsOf(db, Guid.Empty, End, Guid.Empty, 1).ToListAsync(ct);
        await WordsOf(db, Guid.Empty, End, End).ToListAsync(ct);
        await StepsOf(db, Guid.Empty, End, End).ToListAsync(ct);
    }

    private readonly record struct WordOf(Guid ExperienceId, string Word);
}
