using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People;

/// <summary>Somebody a learner can go to, with what that person wrote about being reached, and the hash of a photo.</summary>
public sealed record Reachable(Guid Id, Role Role, string Name, string? Days, string? Room, string? Reach, string? About, string? Photo = null);

/// <summary>Who is there for a learner today: the mentors of the own groups and the counsellors of the own department.</summary>
public static class WhoIsWho
{
    /// <summary>Mentors first; one statement. Nobody for who is no learner.</summary>
    public static async Task<IReadOnlyList<Reachable>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner)) return [];
        var (me, today, year) = (viewer.Person, viewer.Today, viewer.Year);
        var mine = db.Enrolments.Where(e => e.LearnerId == me && e.Group!.Year == year && e.From <= today && (e.Until == null || e.Until >= today));
        var found = await db.StaffRoles.AsNoTracking()
            .Where(r => r.From <= today && (r.Until == null || r.Until >= today) && r.Staff!.LeftOn == null
                && ((r.Role == Role.Mentor && mine.Any(e => e.GroupId == r.GroupId))
                    || (r.Role == Role.Counsellor && mine.Any(e => e.Group!.Kind == GroupKind.Homeroom && e.Group.DepartmentId == r.DepartmentId))))
            .OrderBy(r => r.From).ThenBy(r => r.Staff!.NameSort)
            .Select(r => new
            {
                r.StaffId,
                r.Role,
                r.Staff!.GivenName,
                r.Staff.NamePrefix,
                r.Staff.FamilyName,
                Photo = db.StaffPhotos.Where(p => p.Id == r.StaffId && p.RemovedAt == null).Select(p => p.Hash).FirstOrDefault(),
                Card = db.StaffCards.Where(c => c.Id == r.StaffId).Select(c => new { c.Days, c.Room, c.Reach, c.About }).FirstOrDefault(),
            }).ToListAsync(ct);
        return
        [
            .. found.DistinctBy(f => (f.StaffId, f.Role)).OrderBy(f => f.Role != Role.Mentor).Select(f => new Reachable(
                f.StaffId, f.Role, Person.FullNameOf(f.GivenName, f.NamePrefix, f.FamilyName), f.Card?.Days, f.Card?.Room, f.Card?.Reach, f.Card?.About, f.Photo)),
        ];
    }
}
