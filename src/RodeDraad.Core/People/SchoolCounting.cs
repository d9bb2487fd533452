using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People;

/// <summary>Keeps the counters of a school up to date after a change of people or groups.</summary>
public static class SchoolCounting
{
    /// <summary>
    /// Counts afresh in one statement. The counters follow from rows whose changes are logged, so this passes by the
    /// change log and leaves the version of the school alone.
    /// </summary>
    public static Task RecountAsync(this AppDb db, Guid schoolId, DateOnly today, CancellationToken ct)
    {
        var year = SchoolYear.Of(today);
        return db.Schools.Where(s => s.Id == schoolId).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.LearnerCount, x => db.Learners.Count(l => l.LeftOn == null &&
                l.Enrolments.Any(e => e.From <= today && (e.Until == null || e.Until >= today))))
            .SetProperty(x => x.StaffCount, x => db.Staff.Count(m => m.LeftOn == null))
            .SetProperty(x => x.GroupCount, x => db.Groups.Count(g => g.Year == year)), ct);
    }
}
