using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A team leader: own departments, their groups and mentors; no word of a learner.</summary>
public sealed record TeamLeaderStart(IReadOnlyList<GroupRow> Groups)
{
    public static StartPart Of(Viewer viewer, AtWork work)
    {
        var own = viewer.DepartmentsAs(Role.TeamLeader);
        List<GroupRow> groups = [.. work.Groups.Where(g => own.Contains(g.DepartmentId))];
        var alone = groups.Find(g => g is { Kind: GroupKind.Homeroom, Mentors: [] });
        return new StartPart("_TeamLeader", new TeamLeaderStart(groups), alone is null
            ? null
            : new NextCard(new("Start.NoMentor.Why"), new("Start.NoMentor", alone.Name), "Start.NoMentor.Do", GuidanceLinks.Group(alone.Id)));
    }
}
