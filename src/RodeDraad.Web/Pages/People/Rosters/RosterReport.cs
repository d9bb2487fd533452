using System.Globalization;
using CsvHelper;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>
/// Writes findings and steps as a table that a Dutch spreadsheet opens at once: semicolons, UTF-8 with its mark. A cell
/// that a spreadsheet would run as a formula gets an apostrophe in front.
/// </summary>
public sealed class RosterReport(Text text, RosterWords words)
{
    /// <summary>One row per finding: weight, file, row, column, cause, mend.</summary>
    public byte[] Findings(IEnumerable<RosterFinding> findings) => Write(
        ["Rosters.ReportWeight", "Rosters.ReportFile", "Rosters.ReportRow", "Rosters.ReportColumn", "Rosters.ReportCause", "Rosters.ReportMend"],
        findings.OrderByDescending(finding => finding.Severity).Select(finding => (string[])
        [
            words.Severity(finding.Severity),
            finding.Place.File ?? "",
            finding.Place.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
            finding.Place.Column ?? "",
            words.Cause(finding),
            words.Mend(finding),
        ]));

    /// <summary>One row per person, group or department that changes: what happens, who, number, differences.</summary>
    public byte[] Steps(IEnumerable<RosterStep> steps) => Write(
        ["Rosters.ReportAction", "Rosters.ReportSubject", "Rosters.ReportName", "Rosters.ReportNumber", "Rosters.ReportDifferences"],
        steps.Select(step => (string[])
        [
            words.Action(step.Action),
            words.Subject(step.Subject),
            step.Name,
            step.Number ?? "",
            words.Differences(step),
        ]));

    private byte[] Write(string[] headings, IEnumerable<string[]> rows)
    {
        using var buffer = new MemoryStream();
        using (var writer = CsvWriter.Create(buffer, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            writer.WriteHeader(headings.Select(heading => text[heading]).ToArray());
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    writer.WriteField(cell);
                writer.EndRecord();
            }
        }

        return buffer.ToArray();
    }
}
