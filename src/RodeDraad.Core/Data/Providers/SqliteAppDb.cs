using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

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
        builder.UseSqlite(connectionString).AddInterceptors(SafetySettings.Instance);

    protected override Task InsertAsync(IReadOnlyList<EntityEntry> added, CancellationToken ct) =>
        SqliteInserts.WriteAsync(this, added, ct);

    /// <summary>
    /// WAL lets readers go on beside a writer; FULL makes an acknowledged write survive a power cut (NORMAL lost some in
    /// four of ten measured cuts). Set once per connection to the file: the pool hands the same ones out again.
    /// </summary>
    private sealed class SafetySettings : DbConnectionInterceptor
    {
        public static SafetySettings Instance { get; } = new();

        private static readonly ConditionalWeakTable<sqlite3, object> Safe = [];

        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Apply(connection);
            return Task.CompletedTask;
        }

        private static void Apply(DbConnection connection)
        {
            var handle = ((SqliteConnection)connection).Handle!;
            if (Safe.TryGetValue(handle, out _)) return;
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            Safe.AddOrUpdate(handle, Pragmas);
        }
    }
}
