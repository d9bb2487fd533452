using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People;

/// <summary>Brings a school's counters in line with its people; run after whatever changes them, in the same transaction.</summary>
public static class SchoolCounting
{
    /// <summary>Counts the people of the school of the current tenancy; saving is left to the caller.</summary>
    public static async Task RefreshAsync(AppDb db, School school, DateOnly today, CancellationToken ct)
    {
        var year = SchoolYear.Of(today);
        var learners = await db.Learners.CountAsync(
            learner => (learner.LeftOn == null || learner.LeftOn >= today) && learner.Enrolments.Any(e => e.Until == null || e.Until >= today), ct);
        var staff = await db.Staff.CountAsync(member => member.LeftOn == null || member.LeftOn >= today, ct);
        var groups = await db.Groups.CountAsync(group => group.Year == year, ct);
        school.Count(learners, staff, groups);
    }
}
