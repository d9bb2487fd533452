using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A mentor: the own groups, and the shared stories that wait longest for an answer.</summary>
/// <param name="Groups">The own groups.</param>
/// <param name="Others">Stories that wait, after the one that is the next step.</param>
public sealed record MentorStart(IReadOnlyList<MentorStart.Line> Groups, IReadOnlyList<WaitingStory> Others)
{
    public static StartPart Of(Viewer viewer, AtWork work)
    {
        var own = viewer.GroupsAs(Role.Mentor);
        List<Line> groups = [.. work.Groups.Where(g => own.Contains(g.Id)).OrderBy(g => Words.Fold(g.Name), StringComparer.Ordinal)
            .Select(g => new Line(g.Id, g.Name, g.Learners, g.Waiting, g.WithoutTalk))];
        var waiting = work.Waiting[Role.Mentor];
        return new StartPart("_Mentor", new MentorStart(groups, [.. waiting.Skip(1)]), NextOf(waiting.FirstOrDefault(), groups));
    }

    private static NextCard? NextOf(WaitingStory? oldest, List<Line> groups)
    {
        if (oldest is not null)
        {
            var since = When.Full(DateOnly.FromDateTime(DutchClock.ToAmsterdam(oldest.SharedAt)));
            return new(new("Start.Waiting.Since", since), new("Start.Waiting", oldest.Learner, oldest.Heading), "Start.Waiting.Do", GuidanceLinks.Story(oldest.LearnerId, oldest.Id));
        }
        return groups is [var first, ..]
            ? new(new("Start.Mentor.Quiet"), new("Start.Mentor.Look", first.Name), "Start.Mentor.Look.Do", GuidanceLinks.Group(first.Id))
            : null;
    }

    /// <summary>A group of the mentor, with how many shared stories wait for an answer and how many learners had no conversation this year.</summary>
    public sealed record Line(Guid Id, string Name, int Learners, int Waiting, int WithoutTalk);
}
