using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using RodeDraad.Core.Data.Providers;

namespace RodeDraad.Core.Data.Copies;

/// <summary>
/// Puts a backup back into a database in which nobody lives yet, on either kind of database: all rows in one
/// transaction or none.
/// </summary>
public sealed class Restore(Migrator migrator)
{
    /// <summary>Checks the whole file, brings the database up to date and loads every row.</summary>
    /// <exception cref="CopyRefusedException">
    /// No whole backup, a backup of another version of the tables, or a database that is in use.
    /// </exception>
    public async Task<BackupManifest> ReadAsync(string file, IProgress<CopyProgress>? progress, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new CopyRefusedException($"{file} is not there.");
        await using var stream = File.OpenRead(file);
        using var backup = await BackupFile.OpenAsync(stream, ct);
        await migrator.MigrateAsync(ct);
        await using var db = migrator.OpenAsOwner();
        var tables = DeploymentTables.Of(db);
        if (backup.Manifest.Shape != tables.Shape || !backup.Manifest.Migrations.SequenceEqual(await BackupFile.MigrationsOfAsync(db, ct)))
            throw new CopyRefusedException($"This backup is of version {backup.Manifest.Version} with other tables: restore it with that version, then upgrade.");
        if (await db.Boards.AnyAsync(ct) || await db.Schools.AnyAsync(ct) || await db.Users.AnyAsync(ct))
            throw new CopyRefusedException("The database holds a board, a school or an account already: restore into an empty one. Nothing was changed.");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await LoadAsync(new Loading(db, transaction.GetDbTransaction()), tables, backup, new CopyWork(progress, ct));
        await transaction.CommitAsync(ct);
        return backup.Manifest;
    }

    private static async Task LoadAsync(Loading loading, DeploymentTables tables, BackupFile backup, CopyWork work)
    {
        var files = backup.Manifest.Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var table in tables.InOrder.Reverse()) await loading.ClearAsync(table, work.Stop);
        foreach (var table in tables.InOrder)
        {
            await using var insert = loading.Insert(table);
            await foreach (var row in backup.RowsAsync(files[table.Name], work.Stop))
            {
                await insert.RunAsync(row, work.Stop);
                work.Tell(table.Name);
            }
        }
        foreach (var table in tables.InOrder.Where(t => t.Late.Count > 0))
        {
            await using var fill = loading.FillIn(table);
            await foreach (var row in backup.RowsAsync(files[table.Name], work.Stop))
                if (table.Late.Any(c => row.GetProperty(c).ValueKind != JsonValueKind.Null)) await fill.RunAsync(row, work.Stop);
        }
        await Snapshot.ContinueNumbersAsync(loading.Db, tables, work.Stop);
    }

    /// <summary>Makes the statements that load rows.</summary>
    private sealed class Loading(AppDb db, DbTransaction transaction)
    {
        private readonly ISqlGenerationHelper _quote = db.GetService<ISqlGenerationHelper>();

        public AppDb Db { get; } = db;

        public async Task ClearAsync(CopyTable table, CancellationToken ct)
        {
            await using var delete = Command($"delete from {_quote.DelimitIdentifier(table.Name)}");
            await delete.ExecuteNonQueryAsync(ct);
        }

        public RowStatement Insert(CopyTable table)
        {
            var columns = table.Columns.Where(c => !table.Late.Contains(c.Name)).ToList();
            return new RowStatement(
                Command($"insert into {_quote.DelimitIdentifier(table.Name)} ({string.Join(", ", columns.Select(Quoted))}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})"),
                columns);
        }

        public RowStatement FillIn(CopyTable table)
        {
            var late = table.Columns.Where(c => table.Late.Contains(c.Name)).ToList();
            var key = table.Columns.Where(c => table.Key.Contains(c.Name)).ToList();
            return new RowStatement(
                Command($"update {_quote.DelimitIdentifier(table.Name)} set {string.Join(", ", late.Select((c, i) => $"{Quoted(c)} = @p{i}"))} " +
                    $"where {string.Join(" and ", key.Select((c, i) => $"{Quoted(c)} = @p{late.Count + i}"))}"),
                [.. late, .. key]);
        }

        private string Quoted(CopyColumn column) => _quote.DelimitIdentifier(column.Name);

        private DbCommand Command(string sql)
        {
            var command = Db.Database.GetDbConnection().CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            return command;
        }
    }

    /// <summary>A prepared statement that takes its values from a JSON row.</summary>
    private sealed class RowStatement : IAsyncDisposable
    {
        private readonly DbCommand _command;
        private readonly IReadOnlyList<CopyColumn> _columns;

        public RowStatement(DbCommand command, IReadOnlyList<CopyColumn> columns)
        {
            _command = command;
            _columns = columns;
            for (var i = 0; i < columns.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"p{i}";
                command.Parameters.Add(parameter);
            }
        }

        public async Task RunAsync(JsonElement row, CancellationToken ct)
        {
            for (var i = 0; i < _columns.Count; i++) _command.Parameters[i].Value = RowJson.Read(_columns[i], row.GetProperty(_columns[i].Name));
            await _command.ExecuteNonQueryAsync(ct);
        }

        public ValueTask DisposeAsync() => _command.DisposeAsync();
    }
}
