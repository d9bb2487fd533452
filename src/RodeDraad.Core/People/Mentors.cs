using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People;

/// <summary>Who guides a learner now.</summary>
public static class Mentors
{
    /// <summary>Full names of the mentors of the learner's groups today; empty when there is none.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(AppDb db, Viewer learner, CancellationToken ct)
    {
        var (person, today, year) = (learner.Person, learner.Today, learner.Year);
        var mentors = await db.StaffRoles.AsNoTracking()
            .Where(r => r.Role == Role.Mentor && r.From <= today && (r.Until == null || r.Until >= today) && r.Staff!.LeftOn == null
                && db.Enrolments.Any(e => e.LearnerId == person && e.GroupId == r.GroupId && e.Group!.Year == year
                    && e.From <= today && (e.Until == null || e.Until >= today)))
            .OrderBy(r => r.From)
            .Select(r => new { r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName })
            .Distinct().ToListAsync(ct);
        return [.. mentors.Select(m => Person.FullNameOf(m.GivenName, m.NamePrefix, m.FamilyName))];
    }
}
