using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A mentor: the own groups, and the shared stories that wait longest for an answer.</summary>
/// <param name="Groups">The own groups.</param>
/// <param name="Others">Stories that wait, after the one that is the next step.</param>
public sealed record MentorStart(IReadOnlyList<MentorStart.Line> Groups, IReadOnlyList<WaitingStory> Others)
{
    private const int Most = 6;

    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year, own) = (viewer.Today, viewer.Year, viewer.GroupsAs(Role.Mentor));
        var held = db.ConversationRecords.HeldThisYear(viewer);
        var stories = db.Experiences.VisibleTo(viewer, db).Waiting(viewer);
        var groups = await db.Groups.AsNoTracking().Where(g => g.Year == year && own.Contains(g.Id)).OrderBy(g => g.NameFold).Select(g => new Line(
            g.Id, g.Name,
            db.Enrolments.Count(n => n.GroupId == g.Id && n.From <= today && (n.Until == null || n.Until >= today)),
            stories.Count(e => e.Learner!.Enrolments.Any(n => n.GroupId == g.Id && n.From <= today && (n.Until == null || n.Until >= today))),
            db.Enrolments.Count(n => n.GroupId == g.Id && n.From <= today && (n.Until == null || n.Until >= today) && !held.Any(r => r.LearnerId == n.LearnerId)))).ToListAsync(ct);
        var mine = stories.Where(e => e.Learner!.Enrolments.Any(n => own.Contains(n.GroupId) && n.From <= today && (n.Until == null || n.Until >= today)));
        var waiting = await WaitingStory.OldestAsync(mine, Most, ct);
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
