using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Start;

/// <summary>A counsellor: own departments with their groups, and stories that nobody answered for more than a week.</summary>
public sealed record CounsellorStart(IReadOnlyList<GroupRow> Groups, IReadOnlyList<WaitingStory> Waiting)
{
    /// <summary>After so many days without an answer a shared story shows up here.</summary>
    private const int Patience = 7;

    private const int Most = 5;

    public static async Task<StartPart> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var (today, year, own) = (viewer.Today, viewer.Year, viewer.DepartmentsAs(Role.Counsellor));
        var groups = await GroupRow.ReadAsync(db.Groups.Where(g => g.Year == year && own.Contains(g.DepartmentId)), db, today, ct);
        var before = today.AddDays(-Patience).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var waiting = await WaitingStory.OldestAsync(db.Experiences.VisibleTo(viewer, db).Waiting(viewer).Where(e => e.SharedAt < before && e.Learner!.Enrolments.Any(n =>
            n.Group!.Year == year && own.Contains(n.Group.DepartmentId) && n.From <= today && (n.Until == null || n.Until >= today))), Most, ct);
        return new StartPart("_Counsellor", new CounsellorStart(groups, waiting), NextOf(waiting));
    }

    private static NextCard? NextOf(List<WaitingStory> waiting) => waiting is [var oldest, ..]
        ? new(new("Start.Waiting.Since", When.Full(DateOnly.FromDateTime(DutchClock.ToAmsterdam(oldest.SharedAt)))),
            new("Start.Waiting", oldest.Learner, oldest.Heading), "Start.Waiting.Read", GuidanceLinks.Story(oldest.LearnerId, oldest.Id))
        : null;
}
