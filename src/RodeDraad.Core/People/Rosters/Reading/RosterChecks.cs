using System.Globalization;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Looks at the records together: keys and addresses that occur twice, learners in two homerooms.</summary>
internal sealed class RosterChecks(RosterDraft draft, RosterFindings findings)
{
    public void Run()
    {
        CheckLengths();
        KeepOneOfEach(draft.Learners);
        KeepOneOfEach(draft.Staff);
        KeepOneOfEach(draft.Guardians);
        DropSharedAddresses();
        CheckHomerooms();
        KeepOneOfEachEnrolment();
    }

    private void CheckLengths()
    {
        foreach (var person in draft.Learners.Cast<RosterPerson>().Concat(draft.Staff).Concat(draft.Guardians))
        {
            Check(person.Name.Given, Person.NameMaxLength, person.Line);
            Check(person.Name.Prefix, Person.PrefixMaxLength, person.Line);
            Check(person.Name.Family, Person.NameMaxLength, person.Line);
            Check((person as RosterStaff)?.Code, StaffMember.CodeMaxLength, person.Line);
            foreach (var key in person.Keys)
                Check(key.Value, PersonKey.KeyMaxLength, person.Line);
        }

        foreach (var group in draft.Groups)
            Check(group.Name, Group.NameMaxLength, group.Line);
    }

    private void Check(string? text, int most, RosterLine line)
    {
        if (text?.Length > most)
            findings.Add(RosterCauses.CellTooLong, Place(line), most.ToString(CultureInfo.InvariantCulture));
    }

    private void KeepOneOfEach<TPerson>(List<TPerson> people)
        where TPerson : RosterPerson
    {
        var first = new Dictionary<RosterKey, TPerson>();
        var kept = new List<TPerson>(people.Count);
        foreach (var person in people)
        {
            if (person.Keys.Select(key => first.GetValueOrDefault(key)).FirstOrDefault(earlier => earlier is not null) is { } known)
            {
                var same = (known with { Line = person.Line, Keys = person.Keys }).Equals(person) && known.Keys.SequenceEqual(person.Keys);
                findings.Add(same ? RosterCauses.RowTwice : RosterCauses.KeyTwice, Place(person.Line), Shown(person), Row(known.Line));
                continue;
            }

            foreach (var key in person.Keys)
                first[key] = person;
            kept.Add(person);
        }

        people.Clear();
        people.AddRange(kept);
    }

    /// <summary>An address belongs to one person, since people sign in with it; when two share one, neither gets it.</summary>
    private void DropSharedAddresses()
    {
        var shared = draft.Learners.Cast<RosterPerson>().Concat(draft.Staff).Concat(draft.Guardians)
            .Where(person => person.Email is not null)
            .GroupBy(person => person.Email!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        if (shared.Count == 0)
            return;

        foreach (var person in draft.Learners.Cast<RosterPerson>().Concat(draft.Staff).Concat(draft.Guardians))
        {
            if (person.Email is { } email && shared.TryGetValue(email, out var first) && !ReferenceEquals(first, person))
                findings.Add(RosterCauses.EmailTwice, Place(person.Line), email, Row(first.Line));
        }

        WithoutShared(draft.Learners, shared.ContainsKey);
        WithoutShared(draft.Staff, shared.ContainsKey);
        WithoutShared(draft.Guardians, shared.ContainsKey);
    }

    private static void WithoutShared<TPerson>(List<TPerson> people, Predicate<string> isShared)
        where TPerson : RosterPerson
    {
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i].Email is { } email && isShared(email))
                people[i] = people[i] with { Email = null };
        }
    }

    private void CheckHomerooms()
    {
        var homerooms = draft.Groups.Where(group => group.IsHomeroom).ToDictionary(group => group.Key);
        var firstOf = new Dictionary<RosterKey, RosterEnrolment>();
        foreach (var enrolment in draft.Enrolments.Where(enrolment => enrolment.Stays && homerooms.ContainsKey(enrolment.Group)))
        {
            if (!firstOf.TryGetValue(enrolment.Learner, out var first))
                firstOf[enrolment.Learner] = enrolment;
            else if (first.Group != enrolment.Group && Overlap(first, enrolment))
                findings.Add(RosterCauses.TwoHomerooms, Place(enrolment.Line), enrolment.Learner.Value, homerooms[first.Group].Name, homerooms[enrolment.Group].Name);
        }
    }

    private void KeepOneOfEachEnrolment()
    {
        var seen = new HashSet<(RosterKey, RosterKey, DateOnly?)>();
        draft.Enrolments.RemoveAll(enrolment => !seen.Add((enrolment.Learner, enrolment.Group, enrolment.From)));
        var links = new HashSet<(RosterKey, RosterKey)>();
        draft.GuardianLinks.RemoveAll(link => !links.Add((link.Guardian, link.Learner)));
    }

    private static bool Overlap(RosterEnrolment one, RosterEnrolment other)
        => (one.From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue)
            && (other.From ?? DateOnly.MinValue) <= (one.Until ?? DateOnly.MaxValue);

    private static string Shown(RosterPerson person)
        => person.Keys.First(key => !string.Equals(key.Source, RosterSources.ChainId, StringComparison.Ordinal)).Value;

    private static RosterPlace Place(RosterLine line) => new(line.File, line.Row);

    private static string Row(RosterLine line) => line.Row.ToString(CultureInfo.InvariantCulture);
}
