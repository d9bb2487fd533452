using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>A thread in a list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Word">The core word.</param>
/// <param name="WordFold">The word, folded.</param>
/// <param name="Excerpt">The beginning of the bigger story; null when there is none.</param>
/// <param name="ChangedAt">When word or bigger story last changed.</param>
/// <param name="Audience">Who may read it.</param>
public sealed record BoardThread(Guid Id, string Word, string WordFold, string? Excerpt, DateTime ChangedAt, Audience Audience);

/// <summary>An experience in the picture, with the threads that run through it.</summary>
public sealed record BoardStory(Guid Id, string Heading, DateOnly HappenedOn)
{
    /// <summary>In the order of the board's threads.</summary>
    public IReadOnlyList<BoardThread> Threads { get; internal set; } = [];
}

/// <summary>A word that returned and has no thread: counted, nothing more.</summary>
/// <param name="WordId">A core word that carries it, to begin from.</param>
/// <param name="Word">As the learner wrote it last.</param>
/// <param name="Stories">The experiences it stands in, newest first.</param>
public sealed record WordThatReturned(Guid WordId, string Word, IReadOnlyList<BoardStory> Stories);

/// <summary>All that the picture of the learner's threads shows, in four statements whatever the size of the dossier.</summary>
public sealed class ThreadBoard
{
    public const int ExcerptLength = 280;
    private const int ReturnsFrom = 2;

    /// <summary>The one with most stories first.</summary>
    public required IReadOnlyList<BoardThread> Threads { get; init; }

    /// <summary>All lived experiences, the oldest first.</summary>
    public required IReadOnlyList<BoardStory> Stories { get; init; }

    /// <summary>The most returning first.</summary>
    public required IReadOnlyList<WordThatReturned> Returned { get; init; }

    /// <summary>Loads the board of the viewer, who owns it.</summary>
    public static async Task<ThreadBoard> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var own = db.Threads.VisibleTo(viewer, db);
        var threads = await own.AsNoTracking()
            .Select(t => new BoardThread(t.Id, t.Word, t.WordFold, t.BiggerStory!.Substring(0, ExcerptLength), t.ChangedAt, t.Audience)).ToListAsync(ct);
        var links = (await own.SelectMany(t => t.Stories).AsNoTracking().Select(s => new { s.ThreadId, s.ExperienceId }).ToListAsync(ct))
            .ToLookup(l => l.ExperienceId, l => l.ThreadId);
        var stories = await db.Experiences.VisibleTo(viewer, db).AsNoTracking().Where(e => e.Story != null)
            .OrderBy(e => e.HappenedOn).ThenBy(e => e.Id).Select(e => new BoardStory(e.Id, e.Heading, e.HappenedOn)).ToListAsync(ct);
        var words = await db.Experiences.VisibleTo(viewer, db).Where(e => e.Story != null).SelectMany(e => e.CoreWords).AsNoTracking()
            .OrderBy(w => w.Id).Select(w => new Named(w.Id, w.Word, w.WordFold, w.ExperienceId)).ToListAsync(ct);

        var count = stories.SelectMany(s => links[s.Id]).CountBy(id => id).ToDictionary();
        var ordered = threads.OrderByDescending(t => count.GetValueOrDefault(t.Id)).ThenBy(t => t.WordFold, StringComparer.Ordinal).ToList();
        foreach (var story in stories)
            if (links.Contains(story.Id)) story.Threads = [.. ordered.Where(t => links[story.Id].Contains(t.Id))];
        return new() { Threads = ordered, Stories = stories, Returned = ReturnedOf(words, stories, ordered) };
    }

    /// <summary>The experiences along one thread, the oldest first.</summary>
    public IEnumerable<BoardStory> Along(BoardThread thread) => Stories.Where(s => s.Threads.Contains(thread));

    private static List<WordThatReturned> ReturnedOf(List<Named> words, List<BoardStory> stories, List<BoardThread> threads)
    {
        var byId = stories.ToDictionary(s => s.Id);
        var taken = threads.Select(t => t.WordFold).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. words.GroupBy(w => w.Fold).Where(g => g.Count() >= ReturnsFrom && !taken.Contains(g.Key))
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new WordThatReturned(g.Last().Id, g.Last().Word,
                    [.. g.Select(w => byId[w.ExperienceId]).OrderByDescending(s => s.HappenedOn)])),
        ];
    }

    private sealed record Named(Guid Id, string Word, string Fold, Guid ExperienceId);
}
