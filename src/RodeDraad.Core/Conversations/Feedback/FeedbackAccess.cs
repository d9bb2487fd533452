using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Feedback;

/// <summary>Who sees what was asked and answered.</summary>
public static class FeedbackAccess
{
    /// <summary>A learner's own, removed ones included (to put them back).</summary>
    public static IQueryable<FeedbackRequest> EditableBy(this IQueryable<FeedbackRequest> requests, Viewer viewer) =>
        viewer.Is(Role.Learner) ? requests.Where(r => r.LearnerId == viewer.Person) : requests.Where(_ => false);

    /// <summary>
    /// Answers: the learner's own; a mentor or counsellor what learners guided now share; a guardian what the child opened
    /// to home.
    /// </summary>
    public static IQueryable<FeedbackRequest> VisibleTo(this IQueryable<FeedbackRequest> requests, Viewer viewer, AppDb db)
    {
        var answered = requests.Where(r => r.AnsweredAt != null && r.RemovedAt == null);
        if (viewer.Is(Role.Learner)) return answered.Where(r => r.LearnerId == viewer.Person);
        if (viewer.Is(Role.Guardian))
        {
            var children = db.Learners.OfGuardian(viewer);
            return answered.Where(r => r.Audience == Audience.Home && children.Any(l => l.Id == r.LearnerId));
        }
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return answered.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return answered.Where(r => r.Audience >= Audience.Mentor && guided.Any(l => l.Id == r.LearnerId));
    }
}
