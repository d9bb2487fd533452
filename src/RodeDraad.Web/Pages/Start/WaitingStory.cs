using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A shared story that waits for an answer: its first words, whose it is and since when.</summary>
public sealed record WaitingStory(Guid Id, Guid LearnerId, string Learner, string Heading, DateTime SharedAt)
{
    /// <summary>
    /// Stories shared in the running school year that the viewer may read and nobody answered yet: what an earlier year
    /// left unanswered is no longer asked of this year's mentor.
    /// </summary>
    public static IQueryable<Experience> Unanswered(AppDb db, Viewer viewer)
    {
        var since = viewer.Year.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return db.Experiences.VisibleTo(viewer, db).Where(e => e.SharedAt >= since && e.Answers.All(a => a.WithdrawnAt != null));
    }

    /// <summary>The oldest of some stories.</summary>
    public static Task<List<WaitingStory>> OldestAsync(IQueryable<Experience> stories, int most, CancellationToken ct) =>
        stories.AsNoTracking().OrderBy(e => e.SharedAt).ThenBy(e => e.Id).Take(most).Select(e => new WaitingStory(
            e.Id, e.LearnerId, Person.FullNameOf(e.Learner!.GivenName, e.Learner.NamePrefix, e.Learner.FamilyName), e.Heading, e.SharedAt!.Value)).ToListAsync(ct);
}
