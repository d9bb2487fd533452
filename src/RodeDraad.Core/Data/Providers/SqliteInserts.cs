using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace RodeDraad.Core.Data.Providers;

/// <summary>
/// Inserts new rows with one prepared statement per table. SQLite runs inside the process, so what costs time is the
/// work around each statement; EF Core makes a command for every row.
/// </summary>
internal static class SqliteInserts
{
    public static async Task WriteAsync(AppDb db, IReadOnlyList<EntityEntry> added, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await using (transaction)
        {
            // A child may come before its parent; what is missing at the end still stops the commit.
            await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=ON", ct);
            foreach (var rows in added.GroupBy(e => e.Metadata))
                await WriteAsync(db, rows.Key, rows, ct);
            if (transaction is not null) await transaction.CommitAsync(ct);
        }
    }

    private static async Task WriteAsync(AppDb db, IEntityType entity, IEnumerable<EntityEntry> rows, CancellationToken ct)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var columns = entity.GetProperties()
            .Where(p => !(p.ValueGenerated == ValueGenerated.OnAdd && p.IsPrimaryKey()))
            .Select(p => new Column(p, p.GetColumnName(table)!, p.GetRelationalTypeMapping())).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) " +
            $"VALUES ({string.Join(", ", columns.Select(c => $"@{c.Name}"))})";
        foreach (var column in columns) command.Parameters.Add(column.Parameter(command));
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = columns[i].Value(row);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        public DbParameter Parameter(DbCommand command) => Mapping.CreateParameter(command, $"@{Name}", null, nullable: true);

        public object Value(EntityEntry row)
        {
            var value = row.Property(Property).CurrentValue;
            return value is null ? DBNull.Value : Mapping.Converter?.ConvertToProvider(value) ?? value;
        }
    }
}
