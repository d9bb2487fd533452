using System.Globalization;
using System.Text;
using CsvHelper;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>Reads one CSV file to a table: finds encoding and delimiter, and reports what is not a sound table.</summary>
public sealed class RosterTableReader(RosterLimits limits, RosterFindings findings)
{
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    /// <summary>The table, or null when the file holds none; why not is among the findings.</summary>
    public RosterTable? Read(RosterEntry entry)
    {
        var place = new RosterPlace(entry.Name);
        if (IsBinary(entry.Content))
        {
            findings.Add(RosterCauses.NotText, place);
            return null;
        }

        var text = RosterEncoding.Read(entry.Content);
        if (string.IsNullOrWhiteSpace(text))
        {
            findings.Add(RosterCauses.Empty, place);
            return null;
        }

        return Parse(entry.Name, text);
    }

    private RosterTable? Parse(string file, string text)
    {
        var (start, delimiter) = FindDelimiter(text);

        // A line "sep=;" before the header counts as a row in a spreadsheet.
        var before = start == 0 ? 0 : 1;
        using var reader = CsvReader.FromText(start == 0 ? text : text[start..], new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => ReportQuotes(file, record, before),
        });

        string[]? header = null;
        var rows = new List<RosterRow>();
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            var number = (int)reader.RowNumber + before;
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                continue;
            if (header is null)
                header = ReadHeader(file, cells);
            else if (!Accept(file, header, number, cells, rows))
                return null;
        }

        return Finish(file, header, rows);
    }

    private void ReportQuotes(string file, CsvMalformedRecord record, int before)
    {
        var cause = record.Reason == CsvMalformedReason.UnterminatedQuote ? RosterCauses.OpenQuote : RosterCauses.StrayQuote;
        findings.Add(cause, new RosterPlace(file, (int)record.RecordNumber + before));
    }

    private string[] ReadHeader(string file, string[] cells)
    {
        if (cells.Length > limits.Columns)
            findings.Add(RosterCauses.TooManyColumns, new RosterPlace(file, 1), Text(limits.Columns));
        return [.. cells.Select(Clean)];
    }

    private bool Accept(string file, string[] header, int number, string[] cells, List<RosterRow> rows)
    {
        if (rows.Count >= limits.Rows)
        {
            findings.Add(RosterCauses.TooManyRows, new RosterPlace(file, number), Text(limits.Rows));
            return false;
        }

        var filled = cells.Length;
        while (filled > header.Length && string.IsNullOrWhiteSpace(cells[filled - 1]))
            filled--;
        if (filled > header.Length)
            findings.Add(RosterCauses.RowTooLong, new RosterPlace(file, number), Text(filled), Text(header.Length));
        else if (filled < header.Length)
            findings.Add(RosterCauses.RowTooShort, new RosterPlace(file, number), Text(filled), Text(header.Length));
        else
            rows.Add(new RosterRow(number, CleanCells(file, header, number, cells)));
        return true;
    }

    private string[] CleanCells(string file, string[] header, int number, string[] cells)
    {
        var clean = new string[header.Length];
        for (var i = 0; i < clean.Length; i++)
        {
            clean[i] = Clean(cells[i]);
            if (clean[i].Length > limits.CellCharacters)
            {
                findings.Add(RosterCauses.CellTooLong, new RosterPlace(file, number, header[i]), Text(limits.CellCharacters));
                clean[i] = "";
            }
        }

        return clean;
    }

    private RosterTable? Finish(string file, string[]? header, List<RosterRow> rows)
    {
        if (header is null)
            findings.Add(RosterCauses.Empty, new RosterPlace(file));
        return header is null ? null : new RosterTable(file, header, rows);
    }

    private static (int Start, char Delimiter) FindDelimiter(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var firstLine = (end < 0 ? text : text[..end]).TrimEnd('\r');
        if (firstLine.Length == 5 && firstLine.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return (end < 0 ? text.Length : end + 1, firstLine[4]);

        return (0, Delimiters.MaxBy(delimiter => CountOutsideQuotes(firstLine, delimiter)));
    }

    private static int CountOutsideQuotes(string line, char wanted)
    {
        var (count, quoted) = (0, false);
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == wanted && !quoted)
                count++;
        }

        return count;
    }

    private static bool IsBinary(byte[] content)
    {
        ReadOnlySpan<byte> start = content.AsSpan(0, Math.Min(content.Length, 4096));
        return start.Contains((byte)0) && !start.StartsWith([(byte)0xFF, (byte)0xFE]) && !start.StartsWith([(byte)0xFE, (byte)0xFF]);
    }

    /// <summary>One composed form for letters with accents, so that a file from another computer brings the same name.</summary>
    private static string Clean(string cell)
    {
        var trimmed = cell.Trim().Trim('\uFEFF');
        if (trimmed.AsSpan().ContainsAny('\r', '\n'))
            trimmed = trimmed.ReplaceLineEndings(" ");
        return trimmed.IsNormalized(NormalizationForm.FormC) ? trimmed : trimmed.Normalize(NormalizationForm.FormC);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
