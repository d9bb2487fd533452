using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Brings each learner into the groups of the file: moving up, changing group, coming back, with history kept.</summary>
internal sealed class EnrolmentPlanning(RosterState state, RosterFile file, RosterCalendar calendar, GroupPlanning groups)
{
    private readonly ILookup<RosterKey, RosterEnrolment> wanted = file.Enrolments
        .Where(enrolment => enrolment.Stays && (enrolment.Until is null || enrolment.Until >= calendar.Day))
        .ToLookup(enrolment => enrolment.Learner);

    private readonly ILookup<RosterKey, RosterKey> goes = file.Enrolments
        .Where(enrolment => !enrolment.Stays)
        .ToLookup(enrolment => enrolment.Learner, enrolment => enrolment.Group);

    public void Plan(RosterKey key, PersonDraft learner)
    {
        if (file.Scope.Enrolments == RosterCover.None)
            return;

        var had = state.Enrolments[learner.Person.Id].ToList();
        PlanKind(key, learner, had, GroupKind.Homeroom, RosterFields.Homeroom);
        EndEarlierYears(learner, had);
        if (file.Scope.Subjects != RosterCover.None)
            PlanKind(key, learner, had, GroupKind.Subject, RosterFields.Subjects);
    }

    private void EndEarlierYears(PersonDraft learner, List<Enrolment> had)
    {
        foreach (var enrolment in had)
        {
            var year = GroupOf(enrolment).Year;
            if (year.Start >= calendar.Year.Start || (enrolment.Until is not null && enrolment.Until <= year.LastDay))
                continue;
            learner.Work.Add(work => work.Change(enrolment, e => e.End(year.LastDay)));
            if (learner.Differences.TrueForAll(difference => !string.Equals(difference.Field, RosterFields.Homeroom, StringComparison.Ordinal)))
                learner.Differ(RosterFields.Homeroom, GroupOf(enrolment).Name, null);
        }
    }

    private void PlanKind(RosterKey key, PersonDraft learner, List<Enrolment> had, GroupKind kind, string field)
    {
        var running = had.Where(enrolment => IsRunning(enrolment) && GroupOf(enrolment).Kind == kind).ToList();
        var targets = wanted[key]
            .Select(enrolment => (Group: groups.Find(enrolment.Group), enrolment.From))
            .Where(target => target.Group?.Kind == kind)
            .DistinctBy(target => target.Group!.Id)
            .ToList();
        var ending = running.Where(enrolment => targets.TrueForAll(target => target.Group!.Id != enrolment.GroupId) && Ends(key, enrolment, kind, targets.Count)).ToList();
        var starting = targets.Where(target => running.TrueForAll(enrolment => enrolment.GroupId != target.Group!.Id)).ToList();
        if (ending.Count == 0 && starting.Count == 0)
            return;

        learner.Differ(field, Before(had, ending, kind), Names(starting.Select(target => target.Group!.Name)));
        foreach (var enrolment in ending)
            learner.Work.Add(work => work.Change(enrolment, e => e.End(calendar.LastDay)));
        foreach (var (group, from) in starting)
            learner.Work.Add(Start(learner.Person.Id, group!.Id, from, had));
    }

    /// <summary>A list of everybody ends what it no longer names; a list of changes ends only what it says, or what a new homeroom replaces.</summary>
    private bool Ends(RosterKey learner, Enrolment enrolment, GroupKind kind, int targets)
        => file.Scope.Enrolments == RosterCover.All
            || (kind == GroupKind.Homeroom && targets > 0)
            || goes[learner].Any(group => groups.Find(group)?.Id == enrolment.GroupId);

    /// <summary>Who comes back to a group on the day after leaving it, or on that day, goes on where the enrolment stopped.</summary>
    private Action<RosterWork> Start(Guid learner, Guid group, DateOnly? from, List<Enrolment> had)
    {
        if (had.Find(enrolment => enrolment.GroupId == group && enrolment.Until >= calendar.LastDay) is { } stopped)
            return work => work.Change(stopped, enrolment => enrolment.Resume());

        var start = from is { } given && given >= calendar.Year.FirstDay && given <= calendar.Year.LastDay ? given : calendar.Start;
        return work => work.Add(new Enrolment(state.SchoolId, learner, group, start));
    }

    /// <summary>The groups that are left; for who moves up, the homeroom of the year before.</summary>
    private string? Before(List<Enrolment> had, List<Enrolment> ending, GroupKind kind)
    {
        if (ending.Count > 0 || kind == GroupKind.Subject)
            return Names(ending.Select(enrolment => GroupOf(enrolment).Name));
        return had.Where(enrolment => GroupOf(enrolment) is var group && group.Kind == kind && group.Year.Start < calendar.Year.Start)
            .MaxBy(enrolment => enrolment.From) is { } last ? GroupOf(last).Name : null;
    }

    private bool IsRunning(Enrolment enrolment)
        => GroupOf(enrolment).Year == calendar.Year && (enrolment.Until is null || enrolment.Until > calendar.Day);

    private Group GroupOf(Enrolment enrolment) => state.Groups[enrolment.GroupId];

    private static string? Names(IEnumerable<string> names)
        => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}
