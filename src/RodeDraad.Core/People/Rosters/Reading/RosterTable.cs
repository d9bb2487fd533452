namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>One row of a table; the number counts as a spreadsheet does, the header being row 1.</summary>
public sealed record RosterRow(int Number, string[] Cells);

/// <summary>One CSV file as rows of text, every row as long as the header.</summary>
public sealed record RosterTable(string File, string[] Header, IReadOnlyList<RosterRow> Rows);
