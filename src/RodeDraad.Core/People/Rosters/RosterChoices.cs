using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters;

/// <summary>What somebody can choose when a file leaves it open.</summary>
public static class RosterChoices
{
    private static readonly string[] Usual = ["vmbo-bb", "vmbo-kb", "vmbo-gl", "vmbo-tl", "havo", "vwo", "praktijkonderwijs"];

    /// <summary>The departments of the school; for a school that has none yet, the usual ones.</summary>
    public static IReadOnlyList<string> Departments(IReadOnlyList<Department> known)
        => known.Count > 0 ? [.. known.Select(department => department.Name)] : Usual;
}
