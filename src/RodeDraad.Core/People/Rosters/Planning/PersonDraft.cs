namespace RodeDraad.Core.People.Rosters.Planning;

/// <summary>One person on the way to becoming a step: what differs, and the work that brings it in line.</summary>
internal sealed class PersonDraft(Person person, RosterSubject subject, RosterAction action)
{
    public Person Person { get; } = person;

    public RosterAction Action { get; set; } = action;

    public RosterPerson? Record { get; init; }

    public string? Number { get; init; }

    public List<RosterDifference> Differences { get; } = [];

    public List<Action<RosterWork>> Work { get; } = [];

    /// <summary>Notes a difference together with the work that ends it.</summary>
    public void Differ(string field, string? before, string? after, params Action<RosterWork>[] work)
    {
        Differences.Add(new RosterDifference(field, before, after));
        Work.AddRange(work);
    }

    /// <summary>The step, or null when nothing changes.</summary>
    public RosterStep? ToStep() => Work.Count == 0 ? null : new RosterStep
    {
        Subject = subject,
        Action = Action,
        Name = Person.FullName,
        Number = Number,
        Differences = Differences,
        Line = Record?.Line,
        Work = Work,
    };
}
