using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace RodeDraad.Core.Data.Providers;

/// <summary>The model on SQLite: one file, for one school or a small board.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    /// <summary>How long a writer waits for another one.</summary>
    public const int BusyTimeoutSeconds = 30;

    /// <summary>Connection string for a database file.</summary>
    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        Cache = SqliteCacheMode.Private,
        Pooling = true,
        DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();

    /// <summary>Options with the safety settings on every connection.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) =>
        SqliteConnections.Configure(builder.UseSqlite(connectionString));

    protected override Task InsertAsync(IReadOnlyList<EntityEntry> added, CancellationToken ct) =>
        SqliteInserts.WriteAsync(this, added, ct);
}
