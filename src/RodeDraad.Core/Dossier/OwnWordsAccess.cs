using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>Who may see and change own words; the same circles as for an experience.</summary>
public static class OwnWordsAccess
{
    /// <summary>
    /// The words a viewer may read: the learner all own ones; a mentor those shared by learners of a group guided now; a
    /// counsellor those shared in own departments; a guardian those that the child opened to home. Removed ones for nobody.
    /// </summary>
    public static IQueryable<OwnWords> VisibleTo(this IQueryable<OwnWords> words, Viewer viewer, AppDb db)
    {
        var live = words.Where(w => w.RemovedAt == null);
        if (viewer.Is(Role.Learner)) return live.Where(w => w.LearnerId == viewer.Person);
        if (viewer.Is(Role.Guardian))
        {
            var children = db.Learners.OfGuardian(viewer);
            return live.Where(w => w.Audience == Audience.Home && children.Any(l => l.Id == w.LearnerId));
        }
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return live.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return live.Where(w => w.Audience >= Audience.Mentor && guided.Any(l => l.Id == w.LearnerId));
    }

    /// <summary>The words a viewer may share or take away: a learner's own, removed ones included (to put them back).</summary>
    public static IQueryable<OwnWords> EditableBy(this IQueryable<OwnWords> words, Viewer viewer) =>
        viewer.Is(Role.Learner) ? words.Where(w => w.LearnerId == viewer.Person) : words.Where(_ => false);
}
