using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Referrals;

/// <summary>Who sees and handles referrals.</summary>
public static class ReferralsAccess
{
    /// <summary>
    /// The learner all of the own ones; a mentor those of learners guided now; a counsellor those of learners of own
    /// departments. What was taken back is seen by nobody but its author, to ask it after all.
    /// </summary>
    public static IQueryable<Referral> VisibleTo(this IQueryable<Referral> referrals, Viewer viewer, AppDb db)
    {
        var live = referrals.Where(r => r.WithdrawnAt == null);
        if (viewer.Is(Role.Learner)) return live.Where(r => r.LearnerId == viewer.Person);
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return live.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return live.Where(r => guided.Any(l => l.Id == r.LearnerId));
    }

    /// <summary>What a counsellor may take up, answer and close.</summary>
    public static IQueryable<Referral> HandledBy(this IQueryable<Referral> referrals, Viewer viewer, AppDb db) =>
        viewer.Is(Role.Counsellor) ? referrals.VisibleTo(viewer, db) : referrals.Where(_ => false);

    /// <summary>What a mentor asked, also what was taken back, about learners guided now.</summary>
    public static IQueryable<Referral> AskedBy(this IQueryable<Referral> referrals, Viewer viewer, AppDb db)
    {
        if (!viewer.Is(Role.Mentor)) return referrals.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return referrals.Where(r => r.AuthorId == viewer.Person && guided.Any(l => l.Id == r.LearnerId));
    }
}
