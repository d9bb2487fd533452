namespace RodeDraad.Core.People.Rosters;

/// <summary>How much a finding weighs: one <see cref="Refuse"/> stops the whole import, the others do not.</summary>
public enum RosterSeverity
{
    Info,
    Warn,
    Refuse,
}

/// <summary>A kind of finding: the text key of what is the matter, the text key of how to mend it, and its weight.</summary>
public sealed record RosterCause(string Text, string Mend, RosterSeverity Severity);

/// <summary>Where a finding stands. Rows count as a spreadsheet does: the header is row 1. Null where it does not apply.</summary>
public sealed record RosterPlace(string? File = null, int? Row = null, string? Column = null)
{
    public static RosterPlace Whole { get; } = new();
}

/// <summary>
/// One thing the reader or the planner noticed, in a form that a page can say in either language.
/// The arguments fill the text; they never hold a value from a dropped column.
/// </summary>
public sealed record RosterFinding(RosterCause Cause, RosterPlace Place, IReadOnlyList<string> Arguments)
{
    public RosterSeverity Severity => Cause.Severity;
}
