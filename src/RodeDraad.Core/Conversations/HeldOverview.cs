using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations;

/// <summary>A learner, and when a conversation was last held this school year; never what was said.</summary>
public sealed record HeldLine(Guid LearnerId, string GivenName, string? NamePrefix, string FamilyName, string Group, DateTime? LastAt, bool IsGuided)
{
    public string Name => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
}

/// <summary>Whether a conversation was held this year, per learner: all that a team leader sees of it, and where who guides finds who had none yet.</summary>
public static class HeldOverview
{
    /// <summary>Conversations that were held this school year, of everybody; what is asked of them is only whether there is one.</summary>
    public static IQueryable<ConversationRecord> HeldThisYear(this IQueryable<ConversationRecord> records, Viewer viewer)
    {
        var since = DutchClock.ToUtc(viewer.Year.FirstDay, TimeOnly.MinValue);
        return records.Where(r => r.Conversation!.EndedAt >= since);
    }

    /// <summary>Who of a group that the viewer guides had a conversation this school year; one statement.</summary>
    public static async Task<IReadOnlySet<Guid>> OfGroupAsync(AppDb db, Viewer viewer, Guid groupId, CancellationToken ct)
    {
        var members = db.Enrolments.RunningOn(viewer.Today).Where(n => n.GroupId == groupId);
        return (await db.ConversationRecords.GuidedBy(viewer, db).HeldThisYear(viewer).Where(r => members.Any(n => n.LearnerId == r.LearnerId))
            .Select(r => r.LearnerId).Distinct().ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Learners of a mentor's own groups and of the viewer's departments in their homerooms of today, by group and name; one statement.</summary>
    public static async Task<IReadOnlyList<HeldLine>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var counselled = viewer.DepartmentsAs(Role.Counsellor);
        Guid[] departments = [.. viewer.DepartmentsAs(Role.TeamLeader), .. viewer.DepartmentsAs(Role.Counsellor)];
        var (year, own) = (viewer.Year, viewer.GroupsAs(Role.Mentor));
        var held = db.ConversationRecords.HeldThisYear(viewer);
        return await db.Enrolments.RunningOn(viewer.Today)
            .Where(n => n.Group!.Year == year && (own.Contains(n.GroupId) || (n.Group.Kind == GroupKind.Homeroom && departments.Contains(n.Group.DepartmentId))))
            .OrderBy(n => n.Group!.NameFold).ThenBy(n => n.Learner!.NameSort).ThenBy(n => n.Id)
            .Select(n => new HeldLine(n.LearnerId, n.Learner!.GivenName, n.Learner.NamePrefix, n.Learner.FamilyName, n.Group!.Name,
                held.Where(r => r.LearnerId == n.LearnerId).Max(r => r.Conversation!.EndedAt),
                own.Contains(n.GroupId) || counselled.Contains(n.Group.DepartmentId)))
            .AsNoTracking().ToListAsync(ct);
    }
}
