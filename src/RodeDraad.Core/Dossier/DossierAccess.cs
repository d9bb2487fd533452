using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>Who may see and change which rows of the dossier; every page, export and job starts here.</summary>
public static class DossierAccess
{
    /// <summary>
    /// The experiences a viewer may read: the learner all own ones; a mentor those shared by learners of a group guided
    /// now; a counsellor those shared in own departments; a guardian those that the child opened to home. Removed ones
    /// for nobody. Administrators, teachers, leaders and boards: none.
    /// </summary>
    public static IQueryable<Experience> VisibleTo(this IQueryable<Experience> experiences, Viewer viewer, AppDb db)
    {
        var live = experiences.Where(e => e.RemovedAt == null);
        if (viewer.Is(Role.Learner)) return live.Where(e => e.LearnerId == viewer.Person);
        if (viewer.Is(Role.Guardian))
        {
            var children = db.Learners.OfGuardian(viewer);
            return live.Where(e => e.Audience == Audience.Home && children.Any(l => l.Id == e.LearnerId));
        }
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return live.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return live.Where(e => e.Audience >= Audience.Mentor && guided.Any(l => l.Id == e.LearnerId));
    }

    /// <summary>The experiences a viewer may change: a learner's own, removed ones included (to put them back).</summary>
    public static IQueryable<Experience> EditableBy(this IQueryable<Experience> experiences, Viewer viewer) =>
        viewer.Is(Role.Learner)
            ? experiences.Where(e => e.LearnerId == viewer.Person)
            : experiences.Where(_ => false);

    /// <summary>The steps a viewer may change: a learner's own.</summary>
    public static IQueryable<NextStep> EditableBy(this IQueryable<NextStep> steps, Viewer viewer) =>
        viewer.Is(Role.Learner) ? steps.Where(s => s.LearnerId == viewer.Person) : steps.Where(_ => false);

    /// <summary>The answers a viewer may change: own ones, on an experience that is still shared.</summary>
    public static IQueryable<Answer> EditableBy(this IQueryable<Answer> answers, Viewer viewer, AppDb db)
    {
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return answers.Where(_ => false);
        var shared = db.Experiences.VisibleTo(viewer, db).Select(e => e.Id);
        return answers.Where(a => a.AuthorId == viewer.Person && shared.Contains(a.ExperienceId));
    }

    /// <summary>The reading log a viewer may see: the learner's own.</summary>
    public static IQueryable<Reading> VisibleTo(this IQueryable<Reading> readings, Viewer viewer) =>
        viewer.Is(Role.Learner) ? readings.Where(r => r.LearnerId == viewer.Person) : readings.Where(_ => false);
}
