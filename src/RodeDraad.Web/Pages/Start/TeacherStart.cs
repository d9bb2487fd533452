using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A teacher: the own classes.</summary>
public sealed record TeacherStart(IReadOnlyList<GroupRow> Groups)
{
    private static readonly NextCard Nudge = new(new("Nudges.Start.Teacher"), new("Nudges.Start.Teacher.Find"), "Nudges.Give", NudgeLinks.Find);

    public static StartPart Of(Viewer viewer, AtWork work)
    {
        var own = viewer.GroupsAs(Role.Teacher);
        List<GroupRow> groups = [.. work.Groups.Where(g => own.Contains(g.Id))];
        return new StartPart("_Teacher", new TeacherStart(groups), groups.Count > 0 ? Nudge : null);
    }
}
