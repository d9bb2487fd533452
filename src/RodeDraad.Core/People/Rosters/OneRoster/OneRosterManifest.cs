using RodeDraad.Core.People.Rosters.Reading;
using static RodeDraad.Core.People.Rosters.OneRoster.OneRosterColumn;

namespace RodeDraad.Core.People.Rosters.OneRoster;

/// <summary>What a OneRoster manifest says: which version it is, and for each file whether it holds everything or changes only.</summary>
internal sealed class OneRosterManifest
{
    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);

    private OneRosterManifest(bool is12) => Is12 = is12;

    public bool Is12 { get; private set; }

    /// <summary>Reads the manifest among <paramref name="tables"/> and compares it with the files that are there.</summary>
    public static OneRosterManifest Read(IReadOnlyDictionary<string, RosterTable> tables, RosterFindings findings)
    {
        var manifest = new OneRosterManifest(tables.ContainsKey("roles"));
        if (!tables.TryGetValue("manifest", out var table))
        {
            findings.Add(RosterCauses.NoManifest, RosterPlace.Whole);
            return manifest;
        }

        var sheet = new RosterSheet<OneRosterColumn>(table, OneRosterColumns.Find, findings);
        foreach (var row in table.Rows)
        {
            if (sheet.Text(row, PropertyName) is { } name)
                manifest.properties[name] = sheet.Text(row, Value) ?? "";
        }

        manifest.CheckVersion(table.File, findings);
        manifest.CheckFiles(table.File, tables, findings);
        return manifest;
    }

    /// <summary>How much the file tells: all, some (a delta), or nothing because it is not there.</summary>
    public RosterCover Cover(string file, IReadOnlyDictionary<string, RosterTable> tables)
    {
        if (!tables.ContainsKey(file) || Says(file, "absent"))
            return RosterCover.None;
        return Says(file, "delta") ? RosterCover.Some : RosterCover.All;
    }

    private bool Says(string file, string mode)
        => properties.TryGetValue("file." + file, out var said) && said.Equals(mode, StringComparison.OrdinalIgnoreCase);

    private void CheckVersion(string file, RosterFindings findings)
    {
        if (!properties.TryGetValue("oneroster.version", out var version))
            return;
        if (version is "1.1" or "1.2")
            Is12 = version is "1.2";
        else
            findings.Add(RosterCauses.UnknownVersion, new RosterPlace(file, null, "oneroster.version"), version);
    }

    private void CheckFiles(string file, IReadOnlyDictionary<string, RosterTable> tables, RosterFindings findings)
    {
        foreach (var (property, mode) in properties.Where(property => property.Key.StartsWith("file.", StringComparison.OrdinalIgnoreCase)))
        {
            var named = property["file.".Length..];
            var isThere = tables.ContainsKey(named);
            if (mode.Equals("absent", StringComparison.OrdinalIgnoreCase) && isThere)
                findings.Add(RosterCauses.ManifestFileExtra, new RosterPlace(tables[named].File), named);
            else if ((mode.Equals("bulk", StringComparison.OrdinalIgnoreCase) || mode.Equals("delta", StringComparison.OrdinalIgnoreCase))
                && !isThere && OneRosterReading.Uses(named))
                findings.Add(RosterCauses.ManifestFileMissing, new RosterPlace(file, null, property), named);
        }
    }
}
