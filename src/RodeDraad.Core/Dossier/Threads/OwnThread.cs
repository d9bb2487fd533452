using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>A word that can be chosen for a thread, and the thread that it has already.</summary>
public sealed record KnownWord(string Word, Guid? ThreadId);

/// <summary>Loading own threads to change them, with what their verbs need.</summary>
public static class OwnThread
{
    /// <summary>The viewer's own thread with its links, or null: unknown, removed and not yours are one answer.</summary>
    public static Task<Thread?> FindAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        db.Threads.EditableBy(viewer).Where(t => t.RemovedAt == null).Include(t => t.Stories).SingleOrDefaultAsync(t => t.Id == id, ct);

    /// <summary>The viewer's live thread that carries a word, or null.</summary>
    public static Task<Thread?> WithWordAsync(AppDb db, Viewer viewer, string word, CancellationToken ct)
    {
        var fold = Words.Fold(word);
        return db.Threads.EditableBy(viewer).Where(t => t.RemovedAt == null && t.WordFold == fold)
            .Include(t => t.Stories).OrderBy(t => t.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Own live experiences by identifier, to link them; of others' nothing is found.</summary>
    public static Task<List<Experience>> StoriesAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        db.Experiences.EditableBy(viewer).Where(e => e.RemovedAt == null && ids.Contains(e.Id))
            .OrderBy(e => e.HappenedOn).ThenBy(e => e.Id).ToListAsync(ct);

    /// <summary>
    /// Lays own stories along an own thread and saves; false when thread or stories are not there. The same form twice, or
    /// another tab, may have laid some of them already: those stay.
    /// </summary>
    public static async Task<bool> LinkAsync(AppDb db, Viewer viewer, Guid id, IReadOnlyCollection<Guid> stories, DateTime at, CancellationToken ct)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var thread = await FindAsync(db, viewer, id, ct);
            var own = await StoriesAsync(db, viewer, stories, ct);
            if (thread is null || own.Count == 0) return false;
            foreach (var story in own) thread.Link(story, at);
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateException failure) when (isFirst && failure.IsDuplicate())
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Words to reuse for stories laid side by side: those the stories carry themselves, the most shared first, then those
    /// of threads that exist.
    /// </summary>
    public static async Task<IReadOnlyList<KnownWord>> WordsForAsync(AppDb db, Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var threads = await db.Threads.VisibleTo(viewer, db).AsNoTracking().OrderByDescending(t => t.ChangedAt)
            .Select(t => new { t.Id, t.Word, t.WordFold }).ToListAsync(ct);
        var carried = await db.CoreWords.AsNoTracking().Where(w => w.LearnerId == viewer.Person && ids.Contains(w.ExperienceId))
            .OrderBy(w => w.Id).Select(w => new { w.Word, w.WordFold }).ToListAsync(ct);
        var own = carried.GroupBy(w => w.WordFold).OrderByDescending(g => g.Count())
            .Select(g => new KnownWord(g.Last().Word, threads.Find(t => t.WordFold == g.Key)?.Id));
        return [.. own.Concat(threads.Select(t => new KnownWord(t.Word, t.Id))).DistinctBy(w => Words.Fold(w.Word))];
    }
}
