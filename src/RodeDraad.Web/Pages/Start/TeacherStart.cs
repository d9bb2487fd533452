using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A teacher: the own classes.</summary>
public sealed record TeacherStart(IReadOnlyList<GroupRow> Groups)
{
    private static readonly NextCard Nudge = new(new("Nudges.Start.Teacher"), new("Nudges.Start.Teacher.Find"), "Nudges.Give", NudgeLinks.Find);

    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (year, own) = (viewer.Year, viewer.GroupsAs(Role.Teacher));
        var groups = await GroupRow.ReadAsync(db.Groups.Where(g => g.Year == year && own.Contains(g.Id)), db, viewer.Today, ct);
        return new StartPart("_Teacher", new TeacherStart(groups), groups.Count > 0 ? Nudge : null);
    }
}
