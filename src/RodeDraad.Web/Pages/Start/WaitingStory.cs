using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A shared story that waits for an answer: its first words, whose it is and since when.</summary>
public sealed record WaitingStory(Guid Id, Guid LearnerId, string Learner, string Heading, DateTime SharedAt)
{
    private const int MostOfMentor = 6;
    private const int MostOfCounsellor = 5;

    /// <summary>After so many days without an answer a story shows up at the counsellor's.</summary>
    private const int Patience = 7;

    /// <summary>The oldest, for each of the two roles that read along, in one query.</summary>
    public static async Task<ILookup<Role, WaitingStory>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year, groups, departments) = (viewer.Today, viewer.Year, viewer.GroupsAs(Role.Mentor), viewer.DepartmentsAs(Role.Counsellor));
        var before = today.AddDays(-Patience).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var waiting = db.Experiences.VisibleTo(viewer, db).Waiting(viewer);
        var asMentor = Rows(waiting.Where(e => e.Learner!.Enrolments.Any(n =>
            groups.Contains(n.GroupId) && n.From <= today && (n.Until == null || n.Until >= today))), isMentor: true, MostOfMentor);
        var asCounsellor = Rows(waiting.Where(e => e.SharedAt < before && e.Learner!.Enrolments.Any(n =>
            n.Group!.Year == year && departments.Contains(n.Group.DepartmentId) && n.From <= today && (n.Until == null || n.Until >= today))), isMentor: false, MostOfCounsellor);
        var rows = !viewer.Is(Role.Counsellor) ? asMentor : !viewer.Is(Role.Mentor) ? asCounsellor : asMentor.Concat(asCounsellor);
        return (await rows.AsNoTracking().ToListAsync(ct)).OrderBy(r => r.SharedAt).ThenBy(r => r.Id)
            .ToLookup(r => r.IsMentor ? Role.Mentor : Role.Counsellor, r => new WaitingStory(r.Id, r.LearnerId, Person.FullNameOf(r.GivenName, r.NamePrefix, r.FamilyName), r.Heading, r.SharedAt));
    }

    private static IQueryable<Row> Rows(IQueryable<Experience> stories, bool isMentor, int most) => stories.OrderBy(e => e.SharedAt).ThenBy(e => e.Id).Take(most)
        .Select(e => new Row
        {
            IsMentor = isMentor,
            Id = e.Id,
            LearnerId = e.LearnerId,
            GivenName = e.Learner!.GivenName,
            NamePrefix = e.Learner.NamePrefix,
            FamilyName = e.Learner.FamilyName,
            Heading = e.Heading,
            SharedAt = e.SharedAt!.Value,
        });

    private sealed class Row
    {
        public required bool IsMentor { get; init; }
        public required Guid Id { get; init; }
        public required Guid LearnerId { get; init; }
        public required string GivenName { get; init; }
        public string? NamePrefix { get; init; }
        public required string FamilyName { get; init; }
        public required string Heading { get; init; }
        public required DateTime SharedAt { get; init; }
    }
}
