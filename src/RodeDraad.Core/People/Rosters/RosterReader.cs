using RodeDraad.Core.People.Rosters.Lists;
using RodeDraad.Core.People.Rosters.OneRoster;
using RodeDraad.Core.People.Rosters.Reading;

namespace RodeDraad.Core.People.Rosters;

/// <summary>The school for which a roster is read; the code is its BRIN, or null when it has none.</summary>
public sealed record RosterSchool(string Name, string? Brin);

/// <summary>
/// Reads a roster in any of the shapes it can come in. It never throws for what is in the file: whatever is wrong
/// becomes a finding, and one finding that refuses is enough to import nothing.
/// </summary>
public sealed class RosterReader(RosterLimits limits)
{
    public RosterReader()
        : this(RosterLimits.Standard)
    {
    }

    /// <summary>Reads an uploaded file: a CSV file or a zip of them.</summary>
    /// <param name="name">The name of the file at the sender; used in messages only.</param>
    /// <param name="content">The bytes as they came in.</param>
    /// <param name="school">The school that is imported; null reads whatever school the file holds.</param>
    public RosterFile Read(string name, byte[] content, RosterSchool? school = null)
    {
        var findings = new RosterFindings();
        return Read(new RosterPack(limits, findings).Open(name, content), findings, school);
    }

    /// <summary>Reads the CSV files in a folder, or the one file that <paramref name="path"/> names.</summary>
    /// <exception cref="IOException">The path cannot be read.</exception>
    public RosterFile ReadPath(string path, RosterSchool? school = null)
    {
        var findings = new RosterFindings();
        if (Directory.Exists(path))
            return Read(new RosterPack(limits, findings).OpenFolder(path), findings, school);

        var file = new FileInfo(path);
        if (file.Exists && file.Length > limits.PackedBytes)
        {
            findings.Add(RosterCauses.TooLarge, new RosterPlace(file.Name), $"{limits.PackedBytes / (1024 * 1024)}");
            return Read([], findings, school);
        }

        return Read(file.Name, File.ReadAllBytes(path), school);
    }

    private RosterFile Read(IReadOnlyList<RosterEntry> entries, RosterFindings findings, RosterSchool? school)
    {
        var draft = new RosterDraft();
        var tables = new RosterTableReader(limits, findings);
        var all = entries.Select(tables.Read).OfType<RosterTable>().ToList();
        var shape = ReadTables(all, draft, findings, school);
        new RosterChecks(draft, findings).Run();
        if (all.Count == 0 && !findings.Refuses)
            findings.Add(RosterCauses.NothingToRead, RosterPlace.Whole);
        return draft.Finish(shape, findings);
    }

    private static RosterShape ReadTables(List<RosterTable> tables, RosterDraft draft, RosterFindings findings, RosterSchool? school)
    {
        if (tables.Exists(table => HasHeading(table, "sourcedId") || HasHeading(table, "propertyName")))
            return new OneRosterReading(draft, findings, school).Read(tables);

        var lists = new ListReading(draft, findings);
        var shapes = tables.Select(lists.Read).ToList();
        return shapes switch
        {
            [] => RosterShape.Unknown,
            [var only] => only,
            _ => RosterShape.Lists,
        };
    }

    private static bool HasHeading(RosterTable table, string heading)
        => Array.Exists(table.Header, cell => cell.Equals(heading, StringComparison.OrdinalIgnoreCase));
}
