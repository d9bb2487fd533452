using System.Globalization;
using RodeDraad.Core.Common;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Finds or makes the groups of the year, each in its department.</summary>
internal sealed class GroupPlanning(RosterState state, RosterFile file, RosterOptions options, RosterFindings findings, List<RosterStep> steps)
{
    private readonly DepartmentPlanning departments = new(state, steps);
    private readonly Dictionary<RosterKey, Group> planned = [];
    private readonly Dictionary<RosterKey, Group> byKey = state.Groups.Values
        .Where(group => group.Year == options.Year && group.RosterKey is not null)
        .ToDictionary(group => new RosterKey(RosterSources.OneRoster, group.RosterKey!));

    private readonly Dictionary<string, Group> known = state.Groups.Values
        .Where(group => group.Year == options.Year)
        .ToDictionary(group => group.NameFold, StringComparer.Ordinal);

    public void Plan()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in file.Groups.Where(group => group.Stays).OrderByDescending(group => group.IsHomeroom))
        {
            var name = taken.Add(Words.Fold(group.Name)) ? group.Name : Distinct(group, taken);
            if (PlanGroup(group, name) is { } found)
                planned[group.Key] = found;
        }
    }

    /// <summary>The group that the file, or an earlier one, calls by this key; null when it could not be placed.</summary>
    public Group? Find(RosterKey key) => planned.GetValueOrDefault(key) ?? byKey.GetValueOrDefault(key);

    public IEnumerable<Group> All => planned.Values.Concat(byKey.Values);

    private Group? PlanGroup(RosterGroup group, string name)
    {
        var existing = byKey.GetValueOrDefault(group.Key) ?? known.GetValueOrDefault(Words.Fold(name));
        var fromName = Tracks.OfGroup(name);
        if (FindDepartment(group, existing, fromName) is not { } department)
            return null;

        var grade = group.Year is >= 1 and <= 6 ? group.Year : existing?.Grade ?? fromName?.Grade;
        if (existing is not null)
        {
            Correct(existing, name, department, grade, group);
            return existing;
        }

        var made = new Group(state.SchoolId, department.Id, options.Year, name, group.IsHomeroom ? GroupKind.Homeroom : GroupKind.Subject, grade);
        made.KnownAs(KeyOf(group));
        known[made.NameFold] = made;
        steps.Add(new RosterStep
        {
            Subject = RosterSubject.Group,
            Action = RosterAction.Add,
            Name = name,
            Differences = [new RosterDifference(RosterFields.Department, null, department.Name)],
            Line = group.Line,
            Work = [work => work.Add(made)],
        });
        return made;
    }

    private Department? FindDepartment(RosterGroup group, Group? existing, (Track Track, int Grade)? fromName)
    {
        var place = new RosterPlace(group.Line.File, group.Line.Row);
        if (group.Programme is { } programme)
        {
            var found = departments.Find(programme, group.Line);
            if (found is null)
                findings.Add(RosterCauses.UnknownDepartment, place, programme.Name, group.Name);
            return found;
        }

        if (existing is not null && state.Departments.FirstOrDefault(department => department.Id == existing.DepartmentId) is { } same)
            return same;
        if (fromName is { } recognised && departments.Find(recognised.Track, group.Line) is { } byName)
        {
            findings.Add(RosterCauses.DepartmentByName, place, group.Name, byName.Name);
            return byName;
        }

        var fallback = OfLearners(group) ?? Chosen(group) ?? departments.Only;
        if (fallback is null)
            findings.Add(RosterCauses.GroupWithoutDepartment, place, group.Name);
        return fallback;
    }

    private Department? Chosen(RosterGroup group)
        => options.Department is { Length: > 0 } chosen ? departments.Find(new RosterProgramme(chosen), group.Line) : null;

    /// <summary>A subject group belongs to the department where most of its learners have their homeroom.</summary>
    private Department? OfLearners(RosterGroup group)
    {
        if (group.IsHomeroom)
            return null;

        var most = MembersByGroup[group.Key]
            .SelectMany(learner => HomeroomsByLearner[learner])
            .Select(homeroom => planned.GetValueOrDefault(homeroom)?.DepartmentId)
            .OfType<Guid>()
            .CountBy(department => department)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => departments.NameOf(count.Key), StringComparer.Ordinal)
            .FirstOrDefault();
        return most.Value == 0 ? null : departments.Find(new RosterProgramme(departments.NameOf(most.Key)), group.Line);
    }

    private void Correct(Group existing, string name, Department department, int? grade, RosterGroup group)
    {
        List<RosterDifference> differences = [];
        if (!string.Equals(existing.Name, name, StringComparison.Ordinal))
            differences.Add(new RosterDifference(RosterFields.GroupName, existing.Name, name));
        if (KeyOf(group) is { } key && !string.Equals(existing.RosterKey, key, StringComparison.Ordinal))
            differences.Add(new RosterDifference(RosterFields.Number, existing.RosterKey, key));
        if (existing.DepartmentId != department.Id)
            differences.Add(new RosterDifference(RosterFields.Department, departments.NameOf(existing.DepartmentId), department.Name));
        if (existing.Grade != grade)
            differences.Add(new RosterDifference(RosterFields.Year, Text(existing.Grade), Text(grade)));
        if (differences.Count == 0)
            return;

        steps.Add(new RosterStep
        {
            Subject = RosterSubject.Group,
            Action = RosterAction.Change,
            Name = name,
            Differences = differences,
            Line = group.Line,
            Work = [work => work.Change(existing, row => Correct(row, name, department.Id, grade, KeyOf(group)))],
        });
    }

    private static void Correct(Group row, string name, Guid department, int? grade, string? key)
    {
        row.Correct(name, department, grade);
        if (key is not null)
            row.KnownAs(key);
    }

    /// <summary>Lists know a group by its name alone; only a key of its own is kept.</summary>
    private static string? KeyOf(RosterGroup group)
        => string.Equals(group.Key.Source, RosterSources.OneRoster, StringComparison.Ordinal) ? group.Key.Value : null;

    /// <summary>Groups of one year have names of their own; a second "Wiskunde" gets the key of the file behind it.</summary>
    private static string Distinct(RosterGroup group, HashSet<string> taken)
    {
        var suffix = $" ({group.Key.Value})";
        var room = Group.NameMaxLength - suffix.Length;
        var name = room > 0 ? (group.Name.Length > room ? group.Name[..room] : group.Name) + suffix : group.Key.Value[..Math.Min(group.Key.Value.Length, Group.NameMaxLength)];
        taken.Add(Words.Fold(name));
        return name;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private ILookup<RosterKey, RosterKey> MembersByGroup
        => field ??= file.Enrolments.Where(enrolment => enrolment.Stays).ToLookup(enrolment => enrolment.Group, enrolment => enrolment.Learner);

    private ILookup<RosterKey, RosterKey> HomeroomsByLearner
    {
        get
        {
            if (field is null)
            {
                var homerooms = file.Groups.Where(group => group.IsHomeroom).Select(group => group.Key).ToHashSet();
                field = file.Enrolments.Where(enrolment => homerooms.Contains(enrolment.Group)).ToLookup(enrolment => enrolment.Learner, enrolment => enrolment.Group);
            }

            return field;
        }
    }
}
