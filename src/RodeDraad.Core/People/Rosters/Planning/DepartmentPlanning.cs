using RodeDraad.Core.People.Rosters.Lists;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Finds the department that a file means, and makes one when its track is clear.</summary>
internal sealed class DepartmentPlanning(RosterState state, List<RosterStep> steps)
{
    private readonly List<Department> known = [.. state.Departments];

    /// <summary>The only department of the school, or null when it has none or several.</summary>
    public Department? Only => known is [var only] ? only : null;

    /// <summary>The department of this name or track; a new one when the school has none of a clear track; else null.</summary>
    public Department? Find(RosterProgramme programme, RosterLine? line)
    {
        var (whole, bare) = (RosterColumns.Fold(programme.Name), RosterColumns.Fold(Tracks.WithoutYear(programme.Name)));
        if (known.Find(department => Folds(department, whole)) is { } named)
            return named;
        if (bare.Length > 0 && known.Find(department => Folds(department, bare)) is { } nearly)
            return nearly;
        if (Tracks.OfDepartment(programme.Name, programme.Level) is not { } track)
            return null;

        // An education of its own name is a department of its own; "atheneum" is the school's "vwo".
        return programme.Level is null && OfTrack(track) is { } sameTrack ? sameTrack : Make(Tracks.WithoutYear(programme.Name), track, line);
    }

    /// <summary>The school's one department of a track, or a new one; null when it has several of that track.</summary>
    public Department? Find(Track track, RosterLine? line)
        => OfTrack(track) ?? (known.Exists(department => department.Track == track) ? null : Make(Tracks.NameOf(track), track, line));

    public string NameOf(Guid id) => known.Find(department => department.Id == id)?.Name ?? "";

    private Department? OfTrack(Track track)
        => known.FindAll(department => department.Track == track) is [var only] ? only : null;

    private Department Make(string name, Track track, RosterLine? line)
    {
        var department = new Department(state.SchoolId, name.Length <= Department.NameMaxLength ? name : name[..Department.NameMaxLength], track);
        known.Add(department);
        steps.Add(new RosterStep
        {
            Subject = RosterSubject.Department,
            Action = RosterAction.Add,
            Name = department.Name,
            Differences = [],
            Line = line,
            Work = [work => work.Add(department)],
        });
        return department;
    }

    private static bool Folds(Department department, string folded)
        => string.Equals(RosterColumns.Fold(department.Name), folded, StringComparison.Ordinal);
}
