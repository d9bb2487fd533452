namespace RodeDraad.Core.People.Rosters;

/// <summary>Collects findings in the order in which they were met, and stops keeping one cause after a thousand of it.</summary>
public sealed class RosterFindings
{
    private const int KeptPerCause = 1000;

    private readonly List<RosterFinding> found = [];
    private readonly Dictionary<RosterCause, int> counts = [];

    public IReadOnlyList<RosterFinding> All => found;

    /// <summary>Whether anything found so far stops the import.</summary>
    public bool Refuses => counts.Keys.Any(cause => cause.Severity == RosterSeverity.Refuse);

    public void Add(RosterCause cause, RosterPlace place, params string[] arguments)
    {
        var count = counts.GetValueOrDefault(cause) + 1;
        counts[cause] = count;
        if (count <= KeptPerCause)
            found.Add(new RosterFinding(cause, place, arguments));
    }

    public void AddRange(IEnumerable<RosterFinding> findings)
    {
        foreach (var finding in findings)
            Add(finding.Cause, finding.Place, [.. finding.Arguments]);
    }

    public int Count(RosterCause cause) => counts.GetValueOrDefault(cause);
}
