namespace RodeDraad.Core.People.Rosters.Importing;

/// <summary>Who may see and apply imports.</summary>
public static class RosterAccess
{
    /// <summary>The imports of the own school, for an administrator. Others: none.</summary>
    public static IQueryable<RosterImport> VisibleTo(this IQueryable<RosterImport> imports, Viewer viewer)
        => viewer.Is(Role.Administrator) ? imports.Where(import => import.SchoolId == viewer.School) : imports.Where(_ => false);
}
