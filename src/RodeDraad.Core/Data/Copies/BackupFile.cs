using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace RodeDraad.Core.Data.Copies;

/// <summary>A backup that was read and found whole.</summary>
internal sealed class BackupFile : IDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly ZipArchive _zip;

    private BackupFile(ZipArchive zip, BackupManifest manifest)
    {
        _zip = zip;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and checks every file in it against the manifest.</summary>
    /// <exception cref="CopyRefusedException">Half a file, a changed file, or no backup at all.</exception>
    public static async Task<BackupFile> OpenAsync(Stream stream, CancellationToken ct)
    {
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var backup = new BackupFile(zip, await ManifestAsync(zip, ct));
            foreach (var table in backup.Manifest.Tables) await backup.CheckAsync(table, ct);
            return backup;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw new CopyRefusedException("This is no whole backup: the file is cut off, changed or something else. Nothing was changed.", e);
        }
    }

    /// <summary>The rows of a table, as JSON lines.</summary>
    public async IAsyncEnumerable<JsonElement> RowsAsync(BackupTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var entry = await _zip.GetEntry(table.FileName)!.OpenAsync(ct);
        using var lines = new StreamReader(entry);
        while (await lines.ReadLineAsync(ct) is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement;
        }
    }

    /// <summary>Names of the applied migrations without their time stamps.</summary>
    public static async Task<IReadOnlyList<string>> MigrationsOfAsync(AppDb db, CancellationToken ct) =>
        [.. (await db.Database.GetAppliedMigrationsAsync(ct)).Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..])];

    public void Dispose() => _zip.Dispose();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken ct)
    {
        var entry = zip.GetEntry(BackupManifest.FileName) ?? throw new InvalidDataException("There is no manifest.");
        await using var stream = await entry.OpenAsync(ct);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Json, ct);
        return manifest is { Format: BackupManifest.FormatName } ? manifest : throw new InvalidDataException("The manifest is of another format.");
    }

    private async Task CheckAsync(BackupTable table, CancellationToken ct)
    {
        var entry = _zip.GetEntry(table.FileName) ?? throw new InvalidDataException($"{table.FileName} is missing.");
        await using var stream = await entry.OpenAsync(ct);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct));
        if (hash != table.Sha256) throw new InvalidDataException($"{table.FileName} was changed.");
    }
}
