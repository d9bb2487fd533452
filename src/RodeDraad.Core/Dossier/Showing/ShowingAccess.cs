using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>Who may change what is shown: the learner, and nobody else. Whoever has a link sees one page and no more.</summary>
public static class ShowingAccess
{
    /// <summary>A learner's own sheets, removed ones included.</summary>
    public static IQueryable<Sheet> EditableBy(this IQueryable<Sheet> sheets, Viewer viewer) =>
        viewer.Is(Role.Learner) ? sheets.Where(s => s.LearnerId == viewer.Person) : sheets.Where(_ => false);

    /// <summary>A learner's own sheets that are there.</summary>
    public static IQueryable<Sheet> VisibleTo(this IQueryable<Sheet> sheets, Viewer viewer) =>
        sheets.EditableBy(viewer).Where(s => s.RemovedAt == null);

    /// <summary>The links of a learner's own sheets.</summary>
    public static IQueryable<SheetLink> EditableBy(this IQueryable<SheetLink> links, Viewer viewer) =>
        viewer.Is(Role.Learner) ? links.Where(l => l.LearnerId == viewer.Person && l.Sheet!.RemovedAt == null) : links.Where(_ => false);
}
