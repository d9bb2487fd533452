using RodeDraad.Core.Common;

namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>
/// Finds the person that a record is about: by any of its keys, else by the same address together with the same name.
/// Somebody who left is found too, so that coming back never makes a second person.
/// </summary>
internal sealed class PersonMatching
{
    private readonly Dictionary<RosterKey, Guid> byKey;
    private readonly ILookup<Guid, RosterKey> keysOf;
    private readonly Dictionary<Guid, Person> people;
    private readonly Dictionary<string, Person> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<(string Name, DateOnly Birth), Person> byBirth;
    private readonly HashSet<Guid> matched = [];
    private readonly RosterFindings findings;

    public PersonMatching(RosterState state, RosterFindings findings)
    {
        this.findings = findings;
        byKey = state.Keys.ToDictionary(key => new RosterKey(key.Source, key.Key), key => key.PersonId);
        keysOf = state.Keys.ToLookup(key => key.PersonId, key => new RosterKey(key.Source, key.Key));
        people = state.Everyone.ToDictionary(person => person.Id);
        byBirth = people.Values.Where(person => person.BirthDate is not null).ToLookup(person => (person.NameFold, person.BirthDate!.Value));
        foreach (var person in people.Values.Where(person => person.Email is not null).OrderBy(person => person.LeftOn is not null))
            byEmail.TryAdd(person.Email!, person);
    }

    /// <summary>The person, or null when the school does not have this person yet. Contradictions are reported and refuse.</summary>
    public TPerson? Find<TPerson>(RosterPerson record)
        where TPerson : Person
    {
        var ids = record.Keys.Where(byKey.ContainsKey).Select(key => byKey[key]).Distinct().ToList();
        var place = new RosterPlace(record.Line.File, record.Line.Row);
        if (ids.Count > 1)
            findings.Add(RosterCauses.KeysDisagree, place, record.Name.Full(), string.Join(", ", ids.Select(id => people[id].FullName)));
        var person = ids.Count > 0 ? people[ids[0]] : ByAddress(record);
        if (person is null)
            return null;
        if (person is not TPerson found)
        {
            if (ids.Count > 0)
                findings.Add(RosterCauses.OtherKind, place, person.FullName);
            return null;
        }

        matched.Add(found.Id);
        return found;
    }

    public bool IsMatched(Guid id) => matched.Contains(id);

    public bool HasKeyFrom(Guid id, HashSet<string> sources) => keysOf[id].Any(key => sources.Contains(key.Source));

    /// <summary>The keys of the record that the person does not have yet.</summary>
    public IEnumerable<RosterKey> NewKeys(RosterPerson record, Guid personId)
        => record.Keys.Where(key => !keysOf[personId].Contains(key));

    /// <summary>The number by which people know somebody: never the chain pseudonym.</summary>
    public string? NumberOf(Guid id) => Shown(keysOf[id]);

    public static string? Shown(IEnumerable<RosterKey> keys)
        => keys.Where(key => !string.Equals(key.Source, RosterSources.ChainId, StringComparison.Ordinal))
            .OrderBy(key => string.Equals(key.Source, RosterSources.OneRoster, StringComparison.Ordinal))
            .FirstOrDefault()?.Value;

    /// <summary>Whether somebody else at the school has this address.</summary>
    public bool IsTaken(string email, Guid personId)
        => byEmail.TryGetValue(email, out var holder) && holder.Id != personId && holder.LeftOn is null;

    /// <summary>
    /// Somebody new may be somebody of old with another number. Who has the same name and birth date and is not in the
    /// file is named to the administrator, who can tell; two dossiers are never joined on a likeness.
    /// </summary>
    public void WarnOfLikeness(RosterLearner record)
    {
        if (record.BirthDate is not { } birth)
            return;

        var name = Words.Fold(Person.FullNameOf(record.Name.Given, record.Name.Prefix, record.Name.Family));
        foreach (var alike in byBirth[(name, birth)].Where(person => !matched.Contains(person.Id)))
            findings.Add(RosterCauses.LooksKnown, new RosterPlace(record.Line.File, record.Line.Row), record.Name.Full(), NumberOf(alike.Id) ?? "");
    }

    private Person? ByAddress(RosterPerson record)
        => record.Email is { } email && byEmail.TryGetValue(email, out var person)
            && string.Equals(person.NameFold, Words.Fold(Person.FullNameOf(record.Name.Given, record.Name.Prefix, record.Name.Family)), StringComparison.Ordinal)
            && !record.Keys.Any(key => keysOf[person.Id].Any(own => string.Equals(own.Source, key.Source, StringComparison.Ordinal)))
            ? person
            : null;
}
