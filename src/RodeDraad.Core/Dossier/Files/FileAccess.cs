using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Files;

/// <summary>Who may open and change which files: always as the experience they stand with.</summary>
public static class FileAccess
{
    /// <summary>The files of experiences that the viewer may read; removed ones for nobody.</summary>
    public static IQueryable<Attachment> VisibleTo(this IQueryable<Attachment> attachments, Viewer viewer, AppDb db)
    {
        var stories = db.Experiences.VisibleTo(viewer, db);
        return attachments.Where(a => a.RemovedAt == null && stories.Any(e => e.Id == a.ExperienceId));
    }

    /// <summary>The files a viewer may change: a learner's own, on an experience that is still there; removed files included.</summary>
    public static IQueryable<Attachment> EditableBy(this IQueryable<Attachment> attachments, Viewer viewer) =>
        viewer.Is(Role.Learner)
            ? attachments.Where(a => a.LearnerId == viewer.Person && a.Experience!.RemovedAt == null)
            : attachments.Where(_ => false);

    /// <summary>The uploads a viewer may go on with: a learner's own.</summary>
    public static IQueryable<Upload> EditableBy(this IQueryable<Upload> uploads, Viewer viewer) =>
        viewer.Is(Role.Learner) ? uploads.Where(u => u.LearnerId == viewer.Person) : uploads.Where(_ => false);
}
