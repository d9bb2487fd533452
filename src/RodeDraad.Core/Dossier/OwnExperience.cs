using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>Loading an own experience to change it, with what its verbs need.</summary>
public static class OwnExperience
{
    /// <summary>The viewer's own experience with its core words, or null: unknown, removed and not yours are one answer.</summary>
    public static Task<Experience?> FindAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        db.Experiences.EditableBy(viewer).Where(e => e.RemovedAt == null).Include(e => e.CoreWords).SingleOrDefaultAsync(e => e.Id == id, ct);

    /// <summary>The viewer's own step, on an experience that is still there, or null.</summary>
    public static Task<NextStep?> FindStepAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        db.NextSteps.EditableBy(viewer).Include(s => s.Experience).SingleOrDefaultAsync(s => s.Id == id && s.Experience!.RemovedAt == null, ct);

    /// <summary>The words that the learner used before, newest first, for choosing again.</summary>
    public static async Task<IReadOnlyList<string>> EarlierWordsAsync(AppDb db, Viewer viewer, Guid except, int take, CancellationToken ct)
    {
        var words = await db.CoreWords.AsNoTracking()
            .Where(w => w.LearnerId == viewer.Person && w.ExperienceId != except && w.Experience!.RemovedAt == null)
            .OrderByDescending(w => w.NamedAt).Take(60).Select(w => w.Word).ToListAsync(ct);
        return [.. words.DistinctBy(Words.Fold).Take(take)];
    }
}
