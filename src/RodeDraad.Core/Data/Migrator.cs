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
            ShareModel(postgres);
            PostgresAppDb.ConfigureAsOwner(postgres, options.OwnerConnection.Length > 0 ? options.OwnerConnection : options.Connection);
            return new PostgresAppDb(postgres.Options);
        }
        var sqlite = new DbContextOptionsBuilder<SqliteAppDb>();
        ShareModel(sqlite);
        SqliteAppDb.Configure(sqlite, SqliteAppDb.ConnectionString(options.File));
        return new SqliteAppDb(sqlite.Options);
    }

    /// <summary>
    /// Takes the model of the product's own contexts, or makes it for them, which takes longest of a start. EF Core shares
    /// one between options that were set in the same order, and a pool begins with the general ones.
    /// </summary>
    private static void ShareModel(DbContextOptionsBuilder builder) => builder.EnableDetailedErrors(false);
}
