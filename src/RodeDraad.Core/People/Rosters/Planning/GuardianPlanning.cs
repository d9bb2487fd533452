namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Links guardians with the learners of the file or of the school.</summary>
internal sealed class GuardianPlanning(
    RosterState state, RosterFile file, RosterCalendar calendar,
    Dictionary<RosterKey, PersonDraft> learners, Dictionary<RosterKey, PersonDraft> guardians, RosterFindings findings)
{
    private readonly Dictionary<Guid, Learner> atSchool = state.Learners.ToDictionary(learner => learner.Id);
    private readonly Dictionary<RosterKey, Guid> byKey = state.Keys.ToDictionary(key => new RosterKey(key.Source, key.Key), key => key.PersonId);

    public void Plan()
    {
        var links = file.GuardianLinks.Where(link => link.Stays).ToLookup(link => link.Guardian);
        foreach (var (key, guardian) in guardians)
            PlanGuardian(guardian, links[key]);
    }

    private void PlanGuardian(PersonDraft guardian, IEnumerable<RosterGuardianLink> links)
    {
        var running = state.Children[guardian.Person.Id].Where(child => child.Until is null || child.Until > calendar.Day).ToList();
        var wanted = links.Select(Resolve).OfType<Learner>().DistinctBy(learner => learner.Id).ToList();
        var starting = wanted.Where(learner => running.TrueForAll(child => child.LearnerId != learner.Id)).ToList();
        var ending = file.Scope.Guardians == RosterCover.All
            ? running.FindAll(child => wanted.TrueForAll(learner => learner.Id != child.LearnerId))
            : [];
        if (starting.Count == 0 && ending.Count == 0)
            return;

        guardian.Differ(RosterFields.Children, Names(ending.Select(child => atSchool[child.LearnerId])), Names(starting));
        foreach (var child in ending)
            guardian.Work.Add(work => work.Change(child, c => c.End(calendar.LastDay > c.From ? calendar.LastDay : c.From)));
        foreach (var learner in starting)
            guardian.Work.Add(Start(guardian.Person.Id, learner.Id));
    }

    private Action<RosterWork> Start(Guid guardian, Guid learner)
    {
        var stopped = state.Children[guardian].FirstOrDefault(child => child.LearnerId == learner && child.Until >= calendar.LastDay);
        if (stopped is not null)
            return work => work.Change(stopped, child => child.Resume());
        return work => work.Add(new Guardianship(state.SchoolId, learner, guardian, calendar.Day));
    }

    private Learner? Resolve(RosterGuardianLink link)
    {
        if (learners.TryGetValue(link.Learner, out var draft))
            return (Learner)draft.Person;
        if (byKey.TryGetValue(link.Learner, out var id) && atSchool.TryGetValue(id, out var learner))
            return learner;

        findings.Add(RosterCauses.UnknownReference, new RosterPlace(link.Line.File, link.Line.Row), link.Learner.Value);
        return null;
    }

    private static string? Names(IEnumerable<Learner> learners)
        => string.Join(", ", learners.Select(learner => learner.FullName).Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;
}
