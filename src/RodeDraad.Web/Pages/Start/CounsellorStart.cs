using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A counsellor: own departments with their groups, and stories that nobody answered for more than a week.</summary>
public sealed record CounsellorStart(IReadOnlyList<GroupRow> Groups, IReadOnlyList<WaitingStory> Waiting)
{
    public static StartPart Of(Viewer viewer, AtWork work)
    {
        var own = viewer.DepartmentsAs(Role.Counsellor);
        List<WaitingStory> waiting = [.. work.Waiting[Role.Counsellor]];
        return new StartPart("_Counsellor", new CounsellorStart([.. work.Groups.Where(g => own.Contains(g.DepartmentId))], waiting), NextOf(waiting));
    }

    private static NextCard? NextOf(List<WaitingStory> waiting) => waiting is [var oldest, ..]
        ? new(new("Start.Waiting.Since", When.Full(DateOnly.FromDateTime(DutchClock.ToAmsterdam(oldest.SharedAt)))),
            new("Start.Waiting", oldest.Learner, oldest.Heading), "Start.Waiting.Read", GuidanceLinks.Story(oldest.LearnerId, oldest.Id))
        : null;
}
