using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Nudges;

/// <summary>Who may give a nudge to whom, and who sees it.</summary>
public static class NudgesAccess
{
    /// <summary>Learners who are today in a group that the viewer teaches, or guides as mentor.</summary>
    public static IQueryable<Learner> TaughtBy(this IQueryable<Learner> learners, Viewer viewer)
    {
        Guid[] groups = [.. viewer.GroupsAs(Role.Teacher), .. viewer.GroupsAs(Role.Mentor)];
        var (today, year) = (viewer.Today, viewer.Year);
        return learners.Where(l => (l.LeftOn == null || l.LeftOn >= today) && l.Enrolments.Any(n =>
            groups.Contains(n.GroupId) && n.Group!.Year == year && n.From <= today && (n.Until == null || n.Until >= today)));
    }

    /// <summary>A learner's own nudges. A mentor or counsellor sees none: what matters, the learner shares as a story.</summary>
    public static IQueryable<Nudge> VisibleTo(this IQueryable<Nudge> nudges, Viewer viewer) =>
        viewer.Is(Role.Learner) ? nudges.Where(n => n.LearnerId == viewer.Person && n.WithdrawnAt == null) : nudges.Where(_ => false);

    /// <summary>
    /// The nudges that the viewer gave, to learners still taught: with what the learner said back, and without what else
    /// became of them.
    /// </summary>
    public static IQueryable<Nudge> GivenBy(this IQueryable<Nudge> nudges, Viewer viewer, AppDb db)
    {
        if (!viewer.Is(Role.Teacher) && !viewer.Is(Role.Mentor)) return nudges.Where(_ => false);
        var taught = db.Learners.TaughtBy(viewer);
        return nudges.Where(n => n.AuthorId == viewer.Person && taught.Any(l => l.Id == n.LearnerId));
    }
}
