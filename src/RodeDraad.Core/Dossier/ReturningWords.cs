using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>A core word and how many of the learner's experiences carry it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Times">In how many experiences it stands.</param>
/// <param name="NamedAt">When it was named last.</param>
/// <param name="HasThread">The learner has a thread with this word.</param>
public sealed record ReturningWord(string Word, int Times, DateTime NamedAt, bool HasThread)
{
    /// <summary>A word that is only counted.</summary>
    public ReturningWord(string word, int times) : this(word, times, default, HasThread: false)
    {
    }
}

/// <summary>
/// The words of a learner that return: counting is all the software does with them; what they mean is the learner's.
/// </summary>
public static class ReturningWords
{
    private static readonly Func<AppDb, Guid, int, int, IAsyncEnumerable<ReturningWord>> Of = EF.CompileAsyncQuery(
        (AppDb db, Guid learner, int least, int take) => db.CoreWords.AsNoTracking()
            .Where(w => w.LearnerId == learner && w.Experience!.RemovedAt == null)
            .GroupBy(w => w.WordFold)
            .Where(g => g.Count() >= least)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Take(take)
            .Select(g => new ReturningWord(g.Min(w => w.Word)!, g.Count(), g.Max(w => w.NamedAt),
                db.Threads.Any(t => t.LearnerId == learner && t.RemovedAt == null && t.WordFold == g.Key))));

    /// <summary>The learner's own words that stand in at least <paramref name="least"/> experiences, most returning first.</summary>
    public static Task<List<ReturningWord>> LoadAsync(AppDb db, Viewer viewer, int least, int take, CancellationToken ct) =>
        Of(db, viewer.Is(Role.Learner) ? viewer.Person : Guid.Empty, least, take).ToListAsync(ct).AsTask();
}
