using System.Globalization;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>
/// A table whose columns have a meaning. Private columns are emptied before anything else reads them; cells are read
/// through here, so that each reading reports with file, row and column.
/// </summary>
public sealed class RosterSheet<TColumn>
    where TColumn : struct, Enum
{
    private readonly Dictionary<TColumn, int> places = [];
    private readonly RosterFindings findings;

    /// <param name="table">The rows; cells of private columns are emptied in place.</param>
    /// <param name="find">What a heading means, or null.</param>
    /// <param name="findings">Takes what is noticed.</param>
    public RosterSheet(RosterTable table, Func<string, TColumn?> find, RosterFindings findings)
    {
        Table = table;
        this.findings = findings;
        var ignored = new List<string>();
        for (var i = 0; i < table.Header.Length; i++)
        {
            var heading = table.Header[i];
            if (DropPrivate(i) || heading.Length == 0)
                continue;
            if (find(heading) is not { } column)
                ignored.Add(heading);
            else if (!places.TryAdd(column, i))
                findings.Add(RosterCauses.ColumnTwice, new RosterPlace(table.File, 1, heading));
        }

        if (ignored.Count > 0)
            findings.Add(RosterCauses.ColumnsIgnored, new RosterPlace(table.File), string.Join(", ", ignored));
    }

    public RosterTable Table { get; }

    public bool Has(TColumn column) => places.ContainsKey(column);

    public RosterLine Line(RosterRow row) => new(Table.File, row.Number);

    public RosterPlace Place(RosterRow row, TColumn column)
        => new(Table.File, row.Number, places.TryGetValue(column, out var i) ? Table.Header[i] : null);

    /// <summary>The heading of the column in the file, or null when the file has none.</summary>
    public string? Heading(TColumn column) => places.TryGetValue(column, out var i) ? Table.Header[i] : null;

    /// <summary>The cell, or null when it is empty or the column is not there.</summary>
    public string? Text(RosterRow row, TColumn column)
    {
        if (!places.TryGetValue(column, out var i) || row.Cells[i].Length == 0)
            return null;
        if (BrokenText.IsIn(row.Cells[i]))
            findings.Add(RosterCauses.BrokenText, Place(row, column), row.Cells[i]);
        return row.Cells[i];
    }

    /// <summary>The cell as a part of a name.</summary>
    public string? Name(RosterRow row, TColumn column)
    {
        if (!places.TryGetValue(column, out var i) || row.Cells[i].Length == 0)
            return null;

        var name = row.Cells[i];
        if (BrokenText.IsInName(name))
            findings.Add(RosterCauses.BrokenText, Place(row, column), name);
        else if (BrokenText.HasLostLetter(name))
            findings.Add(RosterCauses.QuestionMark, Place(row, column), name);
        return name;
    }

    /// <summary>The cell as a date; null also when it is not clear, which is then reported.</summary>
    public DateOnly? Date(RosterRow row, TColumn column)
    {
        if (Text(row, column) is not { } text)
            return null;

        switch (RosterDate.Read(text, out var date))
        {
            case RosterDateReading.Clear:
                return date;
            case RosterDateReading.TwoWays:
                findings.Add(RosterCauses.TwoWayDate, Place(row, column), text);
                return null;
            default:
                findings.Add(RosterCauses.UnknownDate, Place(row, column), text);
                return null;
        }
    }

    /// <summary>The cell as an e-mail address; null also when it is none, which is then reported.</summary>
    public string? Email(RosterRow row, TColumn column)
    {
        if (Text(row, column) is not { } text)
            return null;
        if (RosterEmail.IsSound(text))
            return text;

        findings.Add(RosterCauses.UnknownEmail, Place(row, column), text);
        return null;
    }

    /// <summary>The cell as a whole number within limits; null also when it is none, which is then reported as an unknown year.</summary>
    public int? Year(RosterRow row, TColumn column)
    {
        if (Text(row, column) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 8)
            return year;

        findings.Add(RosterCauses.UnknownYear, Place(row, column), text);
        return null;
    }

    private bool DropPrivate(int index)
    {
        var heading = Table.Header[index];
        var cause = PrivateColumns.IsPassword(heading) ? RosterCauses.PasswordColumn
            : PrivateColumns.IsPrivateNumber(heading, Table.Rows.Select(row => row.Cells[index])) ? RosterCauses.PrivateColumn
            : null;
        if (cause is null)
            return false;

        foreach (var row in Table.Rows)
            row.Cells[index] = "";
        findings.Add(cause, new RosterPlace(Table.File, null, heading));
        return true;
    }
}
