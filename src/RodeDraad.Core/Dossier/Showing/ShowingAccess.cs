using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

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

    /// <summary>Whether the learner handed in: the own row, taken back or not.</summary>
    public static IQueryable<HandIn> EditableBy(this IQueryable<HandIn> handIns, Viewer viewer) =>
        viewer.Is(Role.Learner) ? handIns.Where(h => h.LearnerId == viewer.Person) : handIns.Where(_ => false);

    /// <summary>What a learner points at for the four parts.</summary>
    public static IQueryable<PartProof> EditableBy(this IQueryable<PartProof> proofs, Viewer viewer) =>
        viewer.Is(Role.Learner) ? proofs.Where(p => p.LearnerId == viewer.Person) : proofs.Where(_ => false);

    /// <summary>
    /// Groups of this school year of which a viewer may know who handed in: a mentor's own, and those of a counsellor's and a
    /// team leader's departments. A teacher and a school leader need not know.
    /// </summary>
    public static IQueryable<Group> AnsweredForBy(this IQueryable<Group> groups, Viewer viewer)
    {
        var own = viewer.GroupsAs(Role.Mentor);
        Guid[] departments = [.. viewer.DepartmentsAs(Role.Counsellor), .. viewer.DepartmentsAs(Role.TeamLeader)];
        return groups.Where(g => g.Year == viewer.Year && (own.Contains(g.Id) || departments.Contains(g.DepartmentId)));
    }

    /// <summary>The rule of <see cref="AnsweredForBy"/> for one group that was already loaded.</summary>
    public static bool AnswersFor(this Viewer viewer, Guid groupId, Guid departmentId) =>
        viewer.Guides(groupId, departmentId) || viewer.DepartmentsAs(Role.TeamLeader).Contains(departmentId);

    /// <summary>The links of a learner's own sheets.</summary>
    public static IQueryable<SheetLink> EditableBy(this IQueryable<SheetLink> links, Viewer viewer) =>
        viewer.Is(Role.Learner) ? links.Where(l => l.LearnerId == viewer.Person && l.Sheet!.RemovedAt == null) : links.Where(_ => false);
}
