using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A school leader: the school in numbers, per department; no names and no word of a learner.</summary>
public sealed record SchoolLeaderStart(SchoolLine School, IReadOnlyList<SchoolLeaderStart.Line> Departments)
{
    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        var found = await db.Schools.AsNoTracking().Where(s => s.Id == viewer.School).Select(s => new
        {
            School = new SchoolLine(s.Name, s.LearnerCount, s.StaffCount, s.GroupCount, s.RosterAppliedAt),
            Departments = db.Departments.Where(d => d.SchoolId == s.Id).OrderBy(d => d.Name).Select(d => new Line(
                d.Name, d.Track,
                db.Groups.Count(g => g.DepartmentId == d.Id && g.Year == year),
                db.Groups.Count(g => g.DepartmentId == d.Id && g.Year == year && g.Kind == GroupKind.Homeroom && !db.StaffRoles.Any(r =>
                    r.GroupId == g.Id && r.Role == Role.Mentor && r.From <= today && (r.Until == null || r.Until >= today))),
                db.Learners.Count(l => l.LeftOn == null && l.Enrolments.Any(e => e.Group!.DepartmentId == d.Id && e.Group.Year == year
                    && e.From <= today && (e.Until == null || e.Until >= today))))).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        var (school, departments) = (found.School, found.Departments);
        var alone = departments.Find(d => d.WithoutMentor > 0);
        return new StartPart("_SchoolLeader", new SchoolLeaderStart(school, departments), alone is null
            ? null
            : new NextCard(new("Start.NoMentor.Why"), new("Start.NoMentors", alone.Name, alone.WithoutMentor), "Start.Groups.Do", GuidanceLinks.Groups));
    }

    /// <summary>A department in numbers.</summary>
    public sealed record Line(string Name, Track Track, int Groups, int WithoutMentor, int Learners);
}
