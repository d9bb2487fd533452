using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Dossier;

/// <summary>A group in the list of the viewer's groups.</summary>
public sealed class GroupLine
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required GroupKind Kind { get; init; }
    public int? Grade { get; init; }
    public required Guid DepartmentId { get; init; }
    public required string Department { get; init; }
    public required Track Track { get; init; }

    /// <summary>The viewer may know who handed in, and the exam of these learners asks for it.</summary>
    public bool ShowsHandedIn { get; internal set; }

    /// <summary>Learners enrolled today.</summary>
    public required int Learners { get; init; }

    /// <summary>The viewer may read what its learners shared.</summary>
    public bool IsGuided { get; internal set; }

    /// <summary>The viewer may open it and see its learners' names.</summary>
    public bool IsNamed { get; internal set; }

    /// <summary>Full names of its mentors of today.</summary>
    public IReadOnlyList<string> Mentors { get; internal set; } = [];

    /// <summary>Shared experiences that wait for an answer of the viewer as mentor; 0 for other groups.</summary>
    public int Waiting { get; internal set; }
}

/// <summary>The groups of a viewer in this school year, in at most three statements.</summary>
public static class GroupList
{
    /// <summary>Guided groups first, then by department, mentor groups before subjects, grade and name.</summary>
    public static async Task<IReadOnlyList<GroupLine>> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var visible = db.Groups.VisibleTo(viewer);
        var lines = await visible.Select(g => new GroupLine
        {
            Id = g.Id,
            Name = g.Name,
            Kind = g.Kind,
            Grade = g.Grade,
            DepartmentId = g.DepartmentId,
            Department = g.Department!.Name,
            Track = g.Department.Track,
            Learners = db.Enrolments.RunningOn(viewer.Today).Count(n => n.GroupId == g.Id),
        }).AsNoTracking().ToListAsync(ct);
        var mentors = await MentorsAsync(db, visible, viewer.Today, ct);
        var waiting = await WaitingAsync(db, viewer, ct);
        foreach (var line in lines)
        {
            line.IsGuided = viewer.Guides(line.Id, line.DepartmentId);
            line.ShowsHandedIn = viewer.AnswersFor(line.Id, line.DepartmentId) && ExamDuty.Includes(line.Kind, line.Track, line.Grade);
            line.IsNamed = viewer.Names(line.Id, line.DepartmentId);
            line.Mentors = [.. mentors[line.Id]];
            line.Waiting = waiting.GetValueOrDefault(line.Id);
        }
        return
        [
            .. lines.OrderByDescending(g => g.IsGuided).ThenBy(g => g.Department, StringComparer.CurrentCulture)
                .ThenBy(g => g.Kind).ThenBy(g => g.Grade).ThenBy(g => g.Name, StringComparer.CurrentCulture),
        ];
    }

    private static async Task<ILookup<Guid, string>> MentorsAsync(AppDb db, IQueryable<Group> groups, DateOnly today, CancellationToken ct)
    {
        var names = await db.StaffRoles
            .Where(r => r.Role == Role.Mentor && r.From <= today && (r.Until == null || r.Until >= today) && groups.Any(g => g.Id == r.GroupId))
            .OrderBy(r => r.Staff!.NameSort)
            .Select(r => new { GroupId = r.GroupId!.Value, r.Staff!.GivenName, r.Staff.NamePrefix, r.Staff.FamilyName })
            .AsNoTracking().ToListAsync(ct);
        return names.ToLookup(n => n.GroupId, n => Person.FullNameOf(n.GivenName, n.NamePrefix, n.FamilyName));
    }

    private static async Task<Dictionary<Guid, int>> WaitingAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var own = viewer.GroupsAs(Role.Mentor);
        if (own.Length == 0) return [];
        var unanswered = db.Experiences.VisibleTo(viewer, db).Waiting(viewer);
        return await (
            from enrolment in db.Enrolments.RunningOn(viewer.Today)
            join experience in unanswered on enrolment.LearnerId equals experience.LearnerId
            where own.Contains(enrolment.GroupId)
            group experience by enrolment.GroupId into perGroup
            select new { perGroup.Key, Count = perGroup.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }
}
