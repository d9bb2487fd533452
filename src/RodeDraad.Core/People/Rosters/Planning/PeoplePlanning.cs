using System.Globalization;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>Compares people in the file with people at the school: who is new, who differs, who comes back, who is gone.</summary>
internal sealed class PeoplePlanning(RosterState state, RosterCalendar calendar, PersonMatching matching, RosterFindings findings)
{
    /// <summary>Drafts for every record of one kind, by the first key of the record.</summary>
    public Dictionary<RosterKey, PersonDraft> Plan<TRecord, TPerson>(
        RosterSubject subject, IEnumerable<TRecord> records, Func<TRecord, TPerson> make)
        where TRecord : RosterPerson
        where TPerson : Person
    {
        var drafts = new Dictionary<RosterKey, PersonDraft>();
        var added = new List<TRecord>();
        foreach (var record in records.Where(record => record.Stays))
        {
            var found = matching.Find<TPerson>(record);
            if (found is null)
                added.Add(record);
            var draft = found is null ? Add(subject, record, make(record)) : Compare(subject, record, found);
            drafts[record.Key] = draft;
        }

        // Likeness can be judged only once everybody in the file has been looked for.
        foreach (var learner in added.OfType<RosterLearner>())
            matching.WarnOfLikeness(learner);
        return drafts;
    }

    /// <summary>
    /// Who is gone: marked so in the file, or absent from a file that holds everybody. Only people who came by the same
    /// kind of key can be absent: who was added by hand is no business of a roster.
    /// </summary>
    public List<PersonDraft> PlanEndings<TPerson>(
        RosterSubject subject, RosterCover cover, IReadOnlyCollection<RosterPerson> records, IEnumerable<TPerson> present)
        where TPerson : Person
    {
        var leaving = records.Where(record => !record.Stays).Select(record => matching.Find<TPerson>(record)?.Id).OfType<Guid>().ToHashSet();
        var sources = records.SelectMany(record => record.Keys).Select(key => key.Source).ToHashSet(StringComparer.Ordinal);
        var ended = new List<PersonDraft>();
        foreach (var person in present.Where(person => person.LeftOn is null).OrderBy(person => person.NameSort, StringComparer.Ordinal))
        {
            var isAbsent = cover == RosterCover.All && !matching.IsMatched(person.Id) && matching.HasKeyFrom(person.Id, sources);
            if ((isAbsent || leaving.Contains(person.Id)) && MayEnd(person))
                ended.Add(End(subject, person));
        }

        return ended;
    }

    private PersonDraft Add(RosterSubject subject, RosterPerson record, Person person)
    {
        var draft = new PersonDraft(person, subject, RosterAction.Add) { Record = record, Number = PersonMatching.Shown(record.Keys) };
        if (FreeEmail(record, person.Id) is { } email)
            person.ReachableAt(email);
        if (record is RosterLearner { BirthDate: { } birth })
            person.BornOn(birth);
        draft.Work.Add(work => work.Add(person));
        foreach (var key in record.Keys)
            draft.Work.Add(work => work.Add(new PersonKey(state.SchoolId, person.Id, key.Source, key.Value)));
        return draft;
    }

    private PersonDraft Compare(RosterSubject subject, RosterPerson record, Person person)
    {
        var draft = new PersonDraft(person, subject, RosterAction.Change) { Record = record, Number = PersonMatching.Shown(record.Keys) };
        if (person.LeftOn is { } left)
        {
            draft.Action = RosterAction.Return;
            draft.Differ(RosterFields.LastDay, Text(left), null, work => work.Change(person, p => p.Return()));
        }

        CompareName(draft, record.Name, person);
        CompareDetails(draft, record, person);
        foreach (var key in matching.NewKeys(record, person.Id))
        {
            // The chain pseudonym is nobody's to read; that it came is all that is shown.
            var shown = string.Equals(key.Source, RosterSources.ChainId, StringComparison.Ordinal) ? "ECK iD" : key.Value;
            draft.Differ(RosterFields.Number, null, shown, work => work.Add(new PersonKey(state.SchoolId, person.Id, key.Source, key.Value)));
        }

        return draft;
    }

    private static void CompareName(PersonDraft draft, RosterName name, Person person)
    {
        var before = draft.Differences.Count;
        if (!Same(person.GivenName, name.Given))
            draft.Differ(RosterFields.GivenName, person.GivenName, name.Given);
        if (!Same(person.NamePrefix ?? "", name.Prefix ?? ""))
            draft.Differ(RosterFields.Prefix, person.NamePrefix, name.Prefix);
        if (!Same(person.FamilyName, name.Family))
            draft.Differ(RosterFields.FamilyName, person.FamilyName, name.Family);
        if (draft.Differences.Count > before)
            draft.Work.Add(work => work.Change(person, p => p.Rename(name.Given, name.Prefix, name.Family)));
    }

    private void CompareDetails(PersonDraft draft, RosterPerson record, Person person)
    {
        if (!string.Equals(record.Email, person.Email, StringComparison.OrdinalIgnoreCase) && FreeEmail(record, person.Id) is { } email)
            draft.Differ(RosterFields.Email, person.Email, email, work => work.Change(person, p => p.ReachableAt(email)));
        if (record is RosterLearner { BirthDate: { } birth } && person.BirthDate != birth)
            draft.Differ(RosterFields.BirthDate, person.BirthDate is { } old ? Text(old) : null, Text(birth), work => work.Change(person, p => p.BornOn(birth)));
        if (record is RosterStaff { Code: { } code } && person is StaffMember staff && !Same(staff.Code ?? "", code))
            draft.Differ(RosterFields.Code, staff.Code, code, work => work.Change(staff, s => s.AbbreviateAs(code)));
    }

    private PersonDraft End(RosterSubject subject, Person person)
    {
        var draft = new PersonDraft(person, subject, RosterAction.End) { Number = matching.NumberOf(person.Id) };
        var lastDay = person is Learner ? LastDayOf(person.Id) : calendar.LastDay;
        draft.Differ(RosterFields.LastDay, null, Text(lastDay), work => work.Change(person, p => p.Leave(lastDay)));
        foreach (var enrolment in state.Enrolments[person.Id].Where(enrolment => enrolment.Until is null || enrolment.Until > lastDay))
            draft.Work.Add(work => work.Change(enrolment, e => e.End(lastDay)));
        foreach (var role in state.Roles[person.Id].Where(role => role.Until is null || role.Until > lastDay))
            draft.Work.Add(work => work.Change(role, r => r.End(Latest(r.From, lastDay))));
        foreach (var child in state.Children[person.Id].Where(child => child.Until is null || child.Until > lastDay))
            draft.Work.Add(work => work.Change(child, c => c.End(Latest(c.From, lastDay))));
        return draft;
    }

    /// <summary>A learner who was never placed in the new year left at the end of the year before.</summary>
    private DateOnly LastDayOf(Guid learner)
    {
        var years = state.Enrolments[learner].Where(enrolment => enrolment.Until is null || enrolment.Until > calendar.Day)
            .Select(enrolment => state.Groups[enrolment.GroupId].Year).ToList();
        return years.Count > 0 && years.TrueForAll(year => year.Start < calendar.Year.Start)
            ? years.MaxBy(year => year.Start).LastDay
            : calendar.LastDay;
    }

    /// <summary>An administrator is never shut out by a roster; that is done by hand.</summary>
    private bool MayEnd(Person person)
    {
        if (!state.Roles[person.Id].Any(role => role.Role == Role.Administrator && role.Until is null))
            return true;
        findings.Add(RosterCauses.AdministratorStays, RosterPlace.Whole, person.FullName);
        return false;
    }

    private string? FreeEmail(RosterPerson record, Guid personId)
    {
        if (record.Email is not { } email || !matching.IsTaken(email, personId))
            return record.Email;
        findings.Add(RosterCauses.EmailTaken, new RosterPlace(record.Line.File, record.Line.Row), email);
        return null;
    }

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
