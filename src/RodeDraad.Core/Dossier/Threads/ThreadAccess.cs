using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>Who may see and change which threads.</summary>
public static class ThreadAccess
{
    /// <summary>
    /// The threads a viewer may read, by the same rule as experiences: own ones; shared ones of learners guided now;
    /// those that a child opened to home. Removed ones for nobody.
    /// </summary>
    public static IQueryable<Thread> VisibleTo(this IQueryable<Thread> threads, Viewer viewer, AppDb db)
    {
        var live = threads.Where(t => t.RemovedAt == null);
        if (viewer.Is(Role.Learner)) return live.Where(t => t.LearnerId == viewer.Person);
        if (viewer.Is(Role.Guardian))
        {
            var children = db.Learners.OfGuardian(viewer);
            return live.Where(t => t.Audience == Audience.Home && children.Any(l => l.Id == t.LearnerId));
        }
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return live.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return live.Where(t => t.Audience >= Audience.Mentor && guided.Any(l => l.Id == t.LearnerId));
    }

    /// <summary>The threads a viewer may change: a learner's own, removed ones included (to put them back).</summary>
    public static IQueryable<Thread> EditableBy(this IQueryable<Thread> threads, Viewer viewer) =>
        viewer.Is(Role.Learner) ? threads.Where(t => t.LearnerId == viewer.Person) : threads.Where(_ => false);

    /// <summary>Older words of threads: for the learner alone.</summary>
    public static IQueryable<ThreadVersion> VisibleTo(this IQueryable<ThreadVersion> versions, Viewer viewer) =>
        viewer.Is(Role.Learner) ? versions.Where(v => v.LearnerId == viewer.Person) : versions.Where(_ => false);
}
