using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A shared story that waits for an answer: its first words, whose it is and since when.</summary>
public sealed record WaitingStory(Guid Id, Guid LearnerId, string Learner, string Heading, DateTime SharedAt)
{
    /// <summary>The oldest of some stories.</summary>
    public static Task<List<WaitingStory>> OldestAsync(IQueryable<Experience> stories, int most, CancellationToken ct) =>
        stories.AsNoTracking().OrderBy(e => e.SharedAt).ThenBy(e => e.Id).Take(most).Select(e => new WaitingStory(
            e.Id, e.LearnerId, Person.FullNameOf(e.Learner!.GivenName, e.Learner.NamePrefix, e.Learner.FamilyName), e.Heading, e.SharedAt!.Value)).ToListAsync(ct);
}
