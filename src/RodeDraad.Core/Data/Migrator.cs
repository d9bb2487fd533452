using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Core.Data;

/// <summary>Brings the database up to the model, as the owner of the tables.</summary>
public sealed class Migrator(DatabaseOptions options)
{
    /// <summary>Applies what is missing; on PostgreSQL also puts the wall between schools in place. Safe to repeat.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        if (!options.IsPostgres) Directory.CreateDirectory(options.Folder);
        await using var db = OpenAsOwner();
        // Asking first is much cheaper than migrating nothing, and a start should be quick.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
            await SearchIndex.FillAllAsync(db, ct);
        }
        if (options.IsPostgres) await PostgresWall.BuildAsync(db, ct);
    }

    /// <summary>
    /// The same at a start, asked through the product's own context: on SQLite it has the same rights, and the model, which
    /// takes longest to make, is made once.
    /// </summary>
    public async Task MigrateAsync(AppDb db, CancellationToken ct)
    {
        if (options.IsPostgres || !File.Exists(options.File) || (await db.Database.GetPendingMigrationsAsync(ct)).Any()) await MigrateAsync(ct);
    }

    /// <summary>Names of migrations that the database lacks; empty when it is right.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken ct)
    {
        await using var db = OpenAsOwner();
        return [.. await db.Database.GetPendingMigrationsAsync(ct)];
    }

    /// <summary>A context with the owner's rights: for migrations, backup and restore only.</summary>
    public AppDb OpenAsOwner()
    {
        if (options.IsPostgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresAppDb>();
            PostgresAppDb.ConfigureAsOwner(postgres, options.OwnerConnection.Length > 0 ? options.OwnerConnection : options.Connection);
            return new PostgresAppDb(postgres.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteAppDb>();
        SqliteAppDb.Configure(sqlite, SqliteAppDb.ConnectionString(options.File));
        return new SqliteAppDb(sqlite.Options);
    }
}
