using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations;

/// <summary>A learner, and when a conversation was last held this school year; never what was said.</summary>
public sealed record HeldLine(Guid LearnerId, string GivenName, string? NamePrefix, string FamilyName, string Group, DateTime? LastAt)
{
    public string Name => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
}

/// <summary>Whether a conversation was held this year, per learner: all that a team leader sees of it.</summary>
public static class HeldOverview
{
    /// <summary>Learners of the viewer's departments in their homerooms of today, by group and name; one statement.</summary>
    public static async Task<IReadOnlyList<HeldLine>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        Guid[] departments = [.. viewer.DepartmentsAs(Role.TeamLeader), .. viewer.DepartmentsAs(Role.Counsellor)];
        var (year, since) = (viewer.Year, viewer.Year.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        return await db.Enrolments.RunningOn(viewer.Today)
            .Where(n => n.Group!.Year == year && n.Group.Kind == GroupKind.Homeroom && departments.Contains(n.Group.DepartmentId))
            .OrderBy(n => n.Group!.NameFold).ThenBy(n => n.Learner!.NameSort).ThenBy(n => n.Id)
            .Select(n => new HeldLine(n.LearnerId, n.Learner!.GivenName, n.Learner.NamePrefix, n.Learner.FamilyName, n.Group!.Name,
                db.ConversationRecords.Where(r => r.LearnerId == n.LearnerId && r.Conversation!.EndedAt >= since).Max(r => r.Conversation!.EndedAt)))
            .AsNoTracking().ToListAsync(ct);
    }
}
