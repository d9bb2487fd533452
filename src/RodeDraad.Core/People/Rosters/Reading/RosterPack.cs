using System.Globalization;
using System.IO.Compression;

namespace RodeDraad.Core.People.Rosters.Reading;

/// <summary>One file of a roster, by its bare name.</summary>
public sealed record RosterEntry(string Name, byte[] Content);

/// <summary>Takes a roster out of what it came in (one CSV file, a zip or a folder), and refuses what could do harm.</summary>
public sealed class RosterPack(RosterLimits limits, RosterFindings findings)
{
    private const int BytesBeforeRatioCounts = 1024 * 1024;
    private const int SymbolicLink = 0xA000;

    /// <summary>The files in <paramref name="content"/>, whose name at the sender was <paramref name="name"/>.</summary>
    public IReadOnlyList<RosterEntry> Open(string name, byte[] content)
    {
        if (content.Length > limits.PackedBytes)
        {
            findings.Add(RosterCauses.TooLarge, new RosterPlace(name), Megabytes(limits.PackedBytes));
            return [];
        }

        if (content.Length == 0)
            findings.Add(RosterCauses.Empty, new RosterPlace(name));
        else if (StartsWith(content, 0xD0, 0xCF, 0x11, 0xE0))
            findings.Add(RosterCauses.Spreadsheet, new RosterPlace(name));
        else if (StartsWith(content, 0x50, 0x4B))
            return OpenZip(name, content);
        else
            return [new RosterEntry(name, content)];
        return [];
    }

    /// <summary>The CSV files in <paramref name="folder"/>; folders inside it are not looked into.</summary>
    public IReadOnlyList<RosterEntry> OpenFolder(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        if (files.Count > limits.Entries)
        {
            findings.Add(RosterCauses.TooManyFiles, RosterPlace.Whole, Number(limits.Entries));
            return [];
        }

        if (files.Sum(file => file.Length) > limits.UnpackedBytes)
        {
            findings.Add(RosterCauses.TooLargeUnpacked, RosterPlace.Whole, Megabytes(limits.UnpackedBytes));
            return [];
        }

        var entries = new List<RosterEntry>();
        foreach (var file in files)
        {
            if (IsTable(file.Name))
                entries.Add(new RosterEntry(file.Name, File.ReadAllBytes(file.FullName)));
            else if (!IsHidden(file.Name))
                findings.Add(RosterCauses.FileIgnored, new RosterPlace(file.Name));
        }

        return entries;
    }

    private List<RosterEntry> OpenZip(string name, byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return MayOpen(name, zip) ? ReadEntries(zip) : [];
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            findings.Add(RosterCauses.BrokenZip, new RosterPlace(name));
            return [];
        }
    }

    private bool MayOpen(string name, ZipArchive zip)
    {
        if (zip.Entries.Count > limits.Entries)
            findings.Add(RosterCauses.TooManyFiles, new RosterPlace(name), Number(limits.Entries));
        else if (zip.GetEntry("[Content_Types].xml") is not null || zip.GetEntry("content.xml") is not null)
            findings.Add(RosterCauses.Spreadsheet, new RosterPlace(name));
        else if (zip.Entries.FirstOrDefault(IsUnsafe) is { } unsafeEntry)
            findings.Add(RosterCauses.UnsafePath, new RosterPlace(unsafeEntry.FullName));
        else if (zip.Entries.FirstOrDefault(entry => entry.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) is { } nested)
            findings.Add(RosterCauses.NestedZip, new RosterPlace(nested.Name));
        else
            return true;
        return false;
    }

    private List<RosterEntry> ReadEntries(ZipArchive zip)
    {
        var entries = new List<RosterEntry>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = limits.UnpackedBytes;
        foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0 && !IsHidden(entry.FullName)))
        {
            if (!IsTable(entry.Name))
            {
                findings.Add(RosterCauses.FileIgnored, new RosterPlace(entry.Name));
                continue;
            }

            if (!names.Add(entry.Name))
                findings.Add(RosterCauses.FileTwice, new RosterPlace(entry.Name), entry.Name);
            if (Unpack(entry, left) is not { } unpacked)
                return [];
            left -= unpacked.Length;
            entries.Add(new RosterEntry(entry.Name, unpacked));
        }

        return entries;
    }

    /// <summary>Counts what really comes out; the length that a zip claims for itself is not believed.</summary>
    private byte[]? Unpack(ZipArchiveEntry entry, int allowed)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            target.Write(buffer, 0, read);
            if (target.Length > BytesBeforeRatioCounts && target.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
            {
                findings.Add(RosterCauses.Bomb, new RosterPlace(entry.Name));
                return null;
            }

            if (target.Length > allowed)
            {
                findings.Add(RosterCauses.TooLargeUnpacked, new RosterPlace(entry.Name), Megabytes(limits.UnpackedBytes));
                return null;
            }
        }

        if (target.Length == entry.Length)
            return target.ToArray();
        findings.Add(RosterCauses.BrokenZip, new RosterPlace(entry.Name));
        return null;
    }

    private static bool IsUnsafe(ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        return path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal)
            || ((entry.ExternalAttributes >> 16) & 0xF000) == SymbolicLink;
    }

    private static bool IsHidden(string path)
        => path.Split('/', '\\').Any(part => part.StartsWith('.') || string.Equals(part, "__MACOSX", StringComparison.Ordinal));

    private static bool IsTable(string name)
        => Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TXT" or ".TSV";

    private static bool StartsWith(byte[] content, params ReadOnlySpan<byte> start) => content.AsSpan().StartsWith(start);

    private static string Megabytes(int bytes) => Number(bytes / (1024 * 1024));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
