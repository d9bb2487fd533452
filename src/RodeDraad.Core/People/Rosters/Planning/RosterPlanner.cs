using System.Globalization;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Compares a roster with a school. It only reads; the plan says what applying would do.</summary>
internal sealed class RosterPlanner(RosterState state, RosterFile file, RosterOptions options)
{
    private readonly RosterFindings findings = new();
    private readonly List<RosterStep> steps = [];

    public RosterPlan Plan()
    {
        findings.AddRange(file.Findings);
        CheckYear();
        if (findings.Refuses)
            return new RosterPlan(options.Year, [], findings, [], 0);

        var calendar = RosterCalendar.For(options, !state.Groups.Values.Any(group => group.Year == options.Year));
        var groups = new GroupPlanning(state, file, options, findings, steps);
        groups.Plan();
        var (drafts, endings) = PlanPeople(calendar, groups);
        var peopleSteps = drafts.Select(draft => draft.ToStep()).OfType<RosterStep>().ToList();
        steps.AddRange(peopleSteps);
        var unchanged = drafts.Count(draft => draft.Record is not null && draft.Work.Count == 0);
        return new RosterPlan(options.Year, steps, findings, endings, unchanged);
    }

    private (List<PersonDraft> Drafts, List<RosterEndings> Endings) PlanPeople(RosterCalendar calendar, GroupPlanning groups)
    {
        var school = state.SchoolId;
        var matching = new PersonMatching(state, findings);
        var people = new PeoplePlanning(state, calendar, matching, findings);
        var learners = people.Plan(RosterSubject.Learner, file.Learners, r => new Learner(school, r.Name.Given, r.Name.Prefix, r.Name.Family));
        var staff = people.Plan(RosterSubject.Staff, file.Staff, r => new StaffMember(school, r.Name.Given, r.Name.Prefix, r.Name.Family, r.Code));
        var guardians = people.Plan(RosterSubject.Guardian, file.Guardians, r => new Guardian(school, r.Name.Given, r.Name.Prefix, r.Name.Family));

        var learnersEnded = people.PlanEndings(RosterSubject.Learner, file.Scope.Learners, file.Learners, state.Learners);
        var staffEnded = people.PlanEndings(RosterSubject.Staff, file.Scope.Staff, file.Staff, state.Staff);
        var guardiansEnded = people.PlanEndings(RosterSubject.Guardian, file.Scope.Guardians, file.Guardians, state.Guardians);

        AddEnrolledFromSchool(learners);
        var enrolments = new EnrolmentPlanning(state, file, calendar, groups);
        foreach (var (key, learner) in learners)
            enrolments.Plan(key, learner);
        var roles = new StaffRolePlanning(state, file, calendar, groups, (staff, staffEnded), findings);
        roles.Plan();
        new GuardianPlanning(state, file, calendar, learners, guardians, findings).Plan();

        List<RosterEndings> endings =
        [
            Endings(RosterSubject.Learner, learnersEnded, state.Learners),
            Endings(RosterSubject.Staff, staffEnded, state.Staff),
            Endings(RosterSubject.Guardian, guardiansEnded, state.Guardians),
        ];
        return ([.. learners.Values, .. learnersEnded, .. roles.Drafts, .. guardians.Values, .. guardiansEnded], endings);
    }

    /// <summary>A file of changes may enrol a learner who is not in the file, because nothing else about this learner changed.</summary>
    private void AddEnrolledFromSchool(Dictionary<RosterKey, PersonDraft> learners)
    {
        if (file.Scope.Learners == RosterCover.All)
            return;

        var byKey = state.Keys.ToDictionary(key => new RosterKey(key.Source, key.Key), key => key.PersonId);
        var present = state.Learners.Where(learner => learner.LeftOn is null).ToDictionary(learner => learner.Id);
        var known = learners.Values.Select(draft => draft.Person.Id).ToHashSet();
        foreach (var enrolment in file.Enrolments.Where(enrolment => !learners.ContainsKey(enrolment.Learner)))
        {
            if (!byKey.TryGetValue(enrolment.Learner, out var id) || !present.TryGetValue(id, out var learner))
                findings.Add(RosterCauses.UnknownReference, new RosterPlace(enrolment.Line.File, enrolment.Line.Row), enrolment.Learner.Value);
            else if (known.Add(id))
                learners[enrolment.Learner] = new PersonDraft(learner, RosterSubject.Learner, RosterAction.Change) { Number = enrolment.Learner.Value };
        }
    }

    private static RosterEndings Endings(RosterSubject subject, List<PersonDraft> ended, IEnumerable<Person> all)
        => new(subject, ended.Count, all.Count(person => person.LeftOn is null));

    private void CheckYear()
    {
        if (file.SchoolYear is { } year && year != options.Year.Start)
            findings.Add(RosterCauses.OtherYear, RosterPlace.Whole, new SchoolYear(year).ToString(), options.Year.ToString());
        if (state.Groups.Values.Any(group => group.Year.Start > options.Year.Start))
            findings.Add(RosterCauses.PastYear, RosterPlace.Whole, options.Year.ToString(), state.Groups.Values.Max(group => group.Year.Start).ToString(CultureInfo.InvariantCulture));
    }
}
