using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Nudges;

/// <summary>
/// The nudge that a story began with: who may read the story reads who saw it and in which words. What the learner did with
/// the nudge besides, and the nudge itself, stay the learner's.
/// </summary>
public sealed record NudgeBehind(Guid Id, string GivenName, string? NamePrefix, string FamilyName, string Sentence)
{
    public string Author => Person.FullNameOf(GivenName, NamePrefix, FamilyName);

    /// <summary>One statement, through the viewer; null when the story began otherwise, or is not the viewer's to read.</summary>
    public static Task<NudgeBehind?> OfAsync(AppDb db, Viewer viewer, Guid experienceId, CancellationToken ct)
    {
        var readable = db.Experiences.VisibleTo(viewer, db);
        return db.Nudges.AsNoTracking().Where(n => n.ExperienceId == experienceId && readable.Any(e => e.Id == experienceId))
            .Select(n => new NudgeBehind(n.Id, n.Author!.GivenName, n.Author.NamePrefix, n.Author.FamilyName, n.Sentence))
            .FirstOrDefaultAsync(ct);
    }
}
