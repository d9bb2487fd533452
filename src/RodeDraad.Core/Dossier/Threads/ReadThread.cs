using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>A shared thread in a line.</summary>
public sealed record SharedThread(Guid Id, string Word, string? Excerpt);

/// <summary>An experience along a thread, as its reader may see it.</summary>
public sealed record ThreadLine(Guid Id, string Heading, DateOnly HappenedOn, bool HasTitle, string? Excerpt);

/// <summary>
/// A thread as somebody else reads it: word, bigger story, and those of its stories that this reader may read as well.
/// What is not shared is not there, not even as a number.
/// </summary>
public sealed class ReadThread
{
    public const int ExcerptLength = 280;

    public required Guid Id { get; init; }
    public required Guid LearnerId { get; init; }
    public required string Word { get; init; }
    public string? BiggerStory { get; init; }
    public required Audience Audience { get; init; }
    public required DateTime SharedAt { get; init; }

    /// <summary>When the viewer last opened it, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<ThreadLine> Stories { get; private set; } = [];

    /// <summary>The shared threads of a learner, for a reader; the newest words first.</summary>
    public static IQueryable<SharedThread> Lines(AppDb db, Viewer viewer, Guid learnerId) => db.Threads.VisibleTo(viewer, db)
        .Where(t => t.LearnerId == learnerId).OrderByDescending(t => t.ChangedAt).ThenBy(t => t.Id)
        .Select(t => new SharedThread(t.Id, t.Word, t.BiggerStory!.Substring(0, ExcerptLength)));

    /// <summary>One thread through its reader; null when it is not shared with the viewer.</summary>
    public static async Task<ReadThread?> LoadAsync(AppDb db, Viewer viewer, Guid learnerId, Guid id, CancellationToken ct)
    {
        var reader = viewer.Person;
        var thread = await db.Threads.VisibleTo(viewer, db).Where(t => t.LearnerId == learnerId && t.Id == id).Select(t => new ReadThread
        {
            Id = t.Id,
            LearnerId = t.LearnerId,
            Word = t.Word,
            BiggerStory = t.BiggerStory,
            Audience = t.Audience,
            SharedAt = t.SharedAt!.Value,
            LastOpenedAt = db.Readings.Where(r => r.ThreadId == t.Id && r.ReaderId == reader).Max(r => (DateTime?)r.At),
        }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (thread is null) return null;
        thread.Stories = await LinesOf(db, viewer, id).ToListAsync(ct);
        return thread;
    }

    /// <summary>The experiences along a thread that the viewer may read, the oldest first.</summary>
    public static IQueryable<ThreadLine> LinesOf(AppDb db, Viewer viewer, Guid threadId) => db.Experiences.VisibleTo(viewer, db)
        .Where(e => db.ThreadStories.Any(s => s.ThreadId == threadId && s.ExperienceId == e.Id))
        .OrderBy(e => e.HappenedOn).ThenBy(e => e.Id)
        .Select(e => new ThreadLine(e.Id, e.Heading, e.HappenedOn, e.Title != null, (e.Story ?? e.Goal)!.Substring(0, ExcerptLength)));
}
