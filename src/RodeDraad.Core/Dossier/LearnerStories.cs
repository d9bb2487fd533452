using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>A learner whom the viewer guides.</summary>
public sealed class GuidedLearner
{
    public required Guid Id { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public string FullName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);

    /// <summary>The group through which the viewer guides the learner.</summary>
    public required Guid GroupId { get; init; }

    public required string GroupName { get; init; }

    /// <summary>When the viewer last opened the list of shared experiences, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>Threads that the learner shared.</summary>
    public IReadOnlyList<SharedThread> Threads { get; init; } = [];

    /// <summary>Loads a learner through the viewer; null when the viewer does not guide this learner today.</summary>
    public static Task<GuidedLearner?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var reader = viewer.Person;
        var groups = db.Groups.GuidedBy(viewer);
        return db.Enrolments.RunningOn(viewer.Today)
            .Where(n => n.LearnerId == id && groups.Any(g => g.Id == n.GroupId))
            .OrderBy(n => n.Group!.Kind).ThenBy(n => n.Id)
            .Select(n => new GuidedLearner
            {
                Id = id,
                GivenName = n.Learner!.GivenName,
                NamePrefix = n.Learner.NamePrefix,
                FamilyName = n.Learner.FamilyName,
                GroupId = n.GroupId,
                GroupName = n.Group!.Name,
                LastOpenedAt = db.Readings
                    .Where(r => r.LearnerId == id && r.ReaderId == reader && r.ExperienceId == null && r.ThreadId == null).Max(r => (DateTime?)r.At),
                Threads = ReadThread.Lines(db, viewer, id).ToList(),
            }).AsNoTracking().FirstOrDefaultAsync(ct);
    }
}

/// <summary>A shared experience on the line.</summary>
public sealed class StoryLine
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public required bool HasTitle { get; init; }

    /// <summary>The first <see cref="LearnerStories.ExcerptLength"/> characters of the story, or of the goal.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Only a goal so far.</summary>
    public required bool IsPlanned { get; init; }

    public required bool HasDiscovery { get; init; }
    public required Themes Themes { get; init; }
    public required Audience Audience { get; init; }
    public required bool IsNew { get; init; }
    public required bool Waits { get; init; }
    public Guid? FromId { get; init; }
    public string? FromHeading { get; init; }
    public IReadOnlyList<string> Words { get; internal set; } = [];
}

/// <summary>A core word that returns, with the shared experiences it stands in.</summary>
/// <param name="Word">As the learner wrote it last.</param>
/// <param name="Stories">Newest first.</param>
public sealed record WordThread(string Word, IReadOnlyList<WordPlace> Stories);

/// <summary>A shared experience that carries a core word.</summary>
public sealed record WordPlace(Guid ExperienceId, string Heading, DateOnly HappenedOn);

/// <summary>What a learner shared, as mentor or counsellor reads it: newest first, a part at a time, and what runs through it.</summary>
public sealed class LearnerStories
{
    public const int PageSize = 20;
    public const int ExcerptLength = 280;
    private const int ReturnsFrom = 2;

    public required IReadOnlyList<StoryLine> Lines { get; init; }
    public required bool HasMore { get; init; }
    public required IReadOnlyList<WordThread> Threads { get; init; }

    /// <summary>Open steps, the one that comes first on top.</summary>
    public required IReadOnlyList<OpenStep> Steps { get; init; }

    /// <summary>
    /// What asks for attention first: the story that waits longest for an answer, else the newest that the viewer has not
    /// read. Only with the newest part.
    /// </summary>
    public SharedStory? First { get; init; }

    /// <summary>Loads a part of a guided learner's shared experiences in four statements.</summary>
    /// <param name="db">The database.</param>
    /// <param name="viewer">Mentor or counsellor.</param>
    /// <param name="learnerId">A learner whom the viewer guides; of others nothing is found.</param>
    /// <param name="after">Day and id of the last one shown; null for the newest part.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<LearnerStories> LoadAsync(
        AppDb db, Viewer viewer, Guid learnerId, (DateOnly Day, Guid Id)? after, CancellationToken ct)
    {
        var shared = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId);
        var lines = await LinesAsync(db, viewer, shared, after, ct);
        var hasMore = lines.Count > PageSize;
        if (hasMore) lines.RemoveAt(PageSize);

        var words = await shared.SelectMany(e => e.CoreWords).OrderBy(w => w.Id)
            .Select(w => new NamedWord(w.Word, w.WordFold, w.ExperienceId, w.Experience!.Heading, w.Experience.HappenedOn))
            .AsNoTracking().ToListAsync(ct);
        var steps = await shared.SelectMany(e => e.Steps).StillOpen(viewer)
            .Select(s => new OpenStep(s.LearnerId, s.ExperienceId, s.What, s.ByWhen, s.SetAt)).AsNoTracking().ToListAsync(ct);
        var all = after is not null ? [] : await shared.SharedStories(viewer, db).AsNoTracking().ToListAsync(ct);

        var perStory = words.ToLookup(w => w.ExperienceId, w => w.Word);
        foreach (var line in lines) line.Words = [.. perStory[line.Id]];
        return new()
        {
            Lines = lines,
            HasMore = hasMore,
            Threads = ThreadsOf(words),
            Steps = [.. steps.InOrder(viewer.Today)],
            First = all.Where(s => s.Waits).MinBy(s => s.SharedAt) ?? all.Where(s => s.IsNew).MaxBy(s => s.SharedAt),
        };
    }

    private static Task<List<StoryLine>> LinesAsync(
        AppDb db, Viewer viewer, IQueryable<Experience> shared, (DateOnly Day, Guid Id)? after, CancellationToken ct)
    {
        var reader = viewer.Person;
        var waiting = shared.Waiting(viewer);
        var older = after is not var (day, id) ? shared
            : shared.Where(e => e.HappenedOn < day || (e.HappenedOn == day && e.Id.CompareTo(id) < 0));
        return older.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(PageSize + 1).Select(e => new StoryLine
        {
            Id = e.Id,
            Heading = e.Heading,
            HappenedOn = e.HappenedOn,
            HasTitle = e.Title != null,
            Excerpt = (e.Story ?? e.Goal)!.Substring(0, ExcerptLength),
            IsPlanned = e.Story == null,
            HasDiscovery = e.Discovery != null,
            Themes = e.Themes,
            Audience = e.Audience,
            IsNew = !db.Readings.Any(r => r.ExperienceId == e.Id && r.ReaderId == reader && r.At >= e.SharedAt),
            Waits = waiting.Any(w => w.Id == e.Id),
            FromId = shared.Where(f => f.Id == e.FromStep!.ExperienceId).Select(f => (Guid?)f.Id).FirstOrDefault(),
            FromHeading = shared.Where(f => f.Id == e.FromStep!.ExperienceId).Select(f => f.Heading).FirstOrDefault(),
        }).AsNoTracking().ToListAsync(ct);
    }

    private static List<WordThread> ThreadsOf(List<NamedWord> words) =>
    [
        .. words.GroupBy(w => w.Fold).Where(g => g.Count() >= ReturnsFrom)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new WordThread(g.Last().Word,
                [.. g.OrderByDescending(w => w.HappenedOn).Select(w => new WordPlace(w.ExperienceId, w.Heading, w.HappenedOn))])),
    ];

    private sealed record NamedWord(string Word, string Fold, Guid ExperienceId, string Heading, DateOnly HappenedOn);
}
