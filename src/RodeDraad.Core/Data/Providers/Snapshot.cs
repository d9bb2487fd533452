using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data.Copies;

namespace RodeDraad.Core.Data.Providers;

/// <summary>A transaction in which everything read is of one moment, while others go on writing.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private Snapshot(DbConnection connection, DbTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Begins reading; on SQLite deferred, so that it never holds up a writer.</summary>
    public static async Task<Snapshot> BeginAsync(AppDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var connection = db.Database.GetDbConnection();
        return new Snapshot(connection, connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct));
    }

    /// <summary>A query inside the snapshot.</summary>
    public DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        return command;
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    /// <summary>After rows with their own numbers were loaded: PostgreSQL goes on counting behind the highest.</summary>
    public static async Task ContinueNumbersAsync(AppDb db, DeploymentTables tables, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql()) return;
        foreach (var table in tables.InOrder.Where(t => t.Key.Count == 1 && t.Columns.First(c => c.Name == t.Key[0]).Type is { } type && (type == typeof(int) || type == typeof(long))))
        {
            // Names come from the model, never from a person.
            var sql = $"select setval(pg_get_serial_sequence('\"{table.Name}\"', '{table.Key[0]}'), (select coalesce(max(\"{table.Key[0]}\"), 0) + 1 from \"{table.Name}\"), false)";
            await db.Database.ExecuteSqlRawAsync(sql, ct);
        }
    }
}
