using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A group in a list on a start page.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Homeroom or subject.</param>
/// <param name="DepartmentId">Its department.</param>
/// <param name="Department">The name of that.</param>
/// <param name="Mentors">Who guide it today.</param>
/// <param name="Learners">How many are in it today.</param>
public sealed record GroupRow(Guid Id, string Name, GroupKind Kind, Guid DepartmentId, string Department, List<string> Mentors, int Learners)
{
    /// <summary>Shared stories that wait for an answer, in a group that the viewer guides as mentor.</summary>
    public int Waiting { get; init; }

    /// <summary>Learners who had no conversation this school year, in a group that the viewer guides as mentor.</summary>
    public int WithoutTalk { get; init; }

    /// <summary>The groups of this year that the viewer has in any role at work, by department and name, in one query.</summary>
    public static Task<List<GroupRow>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year, guided) = (viewer.Today, viewer.Year, viewer.GroupsAs(Role.Mentor));
        Guid[] groups = [.. guided, .. viewer.GroupsAs(Role.Teacher)];
        Guid[] departments = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        var stories = db.Experiences.VisibleTo(viewer, db).Waiting(viewer);
        var held = db.ConversationRecords.HeldThisYear(viewer);
        return db.Groups.AsNoTracking().Where(g => g.Year == year && (groups.Contains(g.Id) || departments.Contains(g.DepartmentId)))
            .OrderBy(g => g.Department!.Name).ThenBy(g => g.NameFold).Select(g => new GroupRow(
                g.Id, g.Name, g.Kind, g.DepartmentId, g.Department!.Name,
                db.StaffRoles.Where(r => r.GroupId == g.Id && r.Role == Role.Mentor && r.From <= today && (r.Until == null || r.Until >= today))
                    .OrderBy(r => r.Staff!.NameSort).Select(r => Person.FullNameOf(r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName)).ToList(),
                db.Enrolments.Count(e => e.GroupId == g.Id && e.From <= today && (e.Until == null || e.Until >= today)))
            {
                Waiting = guided.Contains(g.Id)
                    ? stories.Count(e => e.Learner!.Enrolments.Any(n => n.GroupId == g.Id && n.From <= today && (n.Until == null || n.Until >= today)))
                    : 0,
                WithoutTalk = guided.Contains(g.Id)
                    ? db.Enrolments.Count(n => n.GroupId == g.Id && n.From <= today && (n.Until == null || n.Until >= today) && !held.Any(r => r.LearnerId == n.LearnerId))
                    : 0,
            })
            .AsSingleQuery().ToListAsync(ct);
    }
}
