using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.Core.Data.Copies;

/// <summary>
/// Makes a backup of the whole deployment while it runs: every table as JSON lines in one zip, read in one transaction,
/// so that all rows are of the same moment. It can be restored on either database. It holds password hashes and keys:
/// keep it as well as the database itself.
/// </summary>
public sealed class Backup(Migrator migrator, TimeProvider clock)
{
    /// <summary>Writes a new file; afterwards it is read back and checked.</summary>
    /// <exception cref="CopyRefusedException">The database lacks migrations, or the file cannot be written.</exception>
    public async Task<BackupManifest> WriteAsync(string file, IProgress<CopyProgress>? progress, CancellationToken ct)
    {
        await using var db = migrator.OpenAsOwner();
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            throw new CopyRefusedException("The database is not up to date: run rodedraad migrate first.");
        BackupManifest? manifest = null;
        await DurableFile.WriteAsync(file, async to =>
        {
            manifest = await WriteAsync(db, to, new CopyWork(progress, ct));
            to.Position = 0;
            await BackupFile.OpenAsync(to, ct);
        });
        return manifest!;
    }

    private async Task<BackupManifest> WriteAsync(AppDb db, Stream to, CopyWork work)
    {
        var tables = DeploymentTables.Of(db);
        var quote = db.GetService<ISqlGenerationHelper>();
        var written = new List<BackupTable>();
        await using var snapshot = await Snapshot.BeginAsync(db, work.Stop);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in tables.InOrder)
        {
            await using var query = snapshot.Command(
                $"select {string.Join(", ", table.Columns.Select(c => quote.DelimitIdentifier(c.Name)))} from {quote.DelimitIdentifier(table.Name)} " +
                $"order by {string.Join(", ", table.Key.Select(quote.DelimitIdentifier))}");
            await using var entry = await zip.CreateEntry(table.Name + ".jsonl", CompressionLevel.Fastest).OpenAsync(work.Stop);
            written.Add(await TableFiles.WriteAsync(table, query, entry, table.Columns, work));
        }
        var manifest = new BackupManifest
        {
            Format = BackupManifest.FormatName,
            Version = typeof(Backup).Assembly.GetName().Version!.ToString(3),
            MadeAt = clock.Now(),
            Migrations = await BackupFile.MigrationsOfAsync(db, work.Stop),
            Shape = tables.Shape,
            Tables = written,
        };
        await using var last = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(work.Stop);
        await JsonSerializer.SerializeAsync(last, manifest, BackupFile.Json, work.Stop);
        return manifest;
    }
}
