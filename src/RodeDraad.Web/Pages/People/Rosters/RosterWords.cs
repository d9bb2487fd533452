using System.Globalization;
using RodeDraad.Core.People.Rosters;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>Says findings and steps of an import in words, for pages, reports and the command line.</summary>
public sealed class RosterWords(Text text)
{
    /// <summary>What is the matter.</summary>
    public string Cause(RosterFinding finding) => text.Format(finding.Cause.Text, [.. finding.Arguments]);

    /// <summary>What to do about it.</summary>
    public string Mend(RosterFinding finding) => text.Format(finding.Cause.Mend, [.. finding.Arguments]);

    /// <summary>"leerlingen.csv, rij 7, kolom Roepnaam"; empty for what concerns the whole import.</summary>
    /// <param name="place">Where something was found.</param>
    /// <param name="withFile">False where there is one file only: then it is named only when there is nothing else to say.</param>
    public string Place(RosterPlace place, bool withFile = true)
    {
        List<string> parts = [];
        if (place.File is not null && (withFile || (place.Row is null && place.Column is null)))
            parts.Add(place.File);
        if (place.Row is { } row)
            parts.Add(text.Format("Rosters.Row", row));
        if (place.Column is not null)
            parts.Add(text.Format("Rosters.Column", place.Column));
        return string.Join(", ", parts);
    }

    public string Severity(RosterSeverity severity) => text.Of("Rosters", severity);

    public string Subject(RosterSubject subject) => text.Of("Rosters", subject);

    public string Action(RosterAction action) => text.Of("Rosters", action);

    public string Field(RosterDifference difference) => text[difference.Field];

    /// <summary>A value before or after; dates in words.</summary>
    public string Value(string field, string? value)
    {
        if (value is null)
            return "";
        if (field is RosterFields.Teaches)
            return text["Rosters.Yes"];
        return field is RosterFields.BirthDate or RosterFields.LastDay
            ? When.Long(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : value;
    }

    /// <summary>"Klas: 3h2 → 4h1" for every difference, in one line.</summary>
    public string Differences(RosterStep step) => string.Join("; ", step.Differences.Select(Sentence));

    private string Sentence(RosterDifference difference)
    {
        var (before, after) = (Value(difference.Field, difference.Before), Value(difference.Field, difference.After));
        return difference.Before is null
            ? $"{Field(difference)}: {after}"
            : $"{Field(difference)}: {before} → {(after.Length == 0 ? text["Rosters.Nothing"] : after)}";
    }
}
