using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace RodeDraad.Core.Data.Providers;

/// <summary>
/// Lets a pooled context keep its connection open, with the statements that were prepared on it (ADR 0013): opening and
/// preparing anew took a third of a page's CPU. The connection ends with the context.
/// </summary>
internal static class SqliteConnections
{
    // SQLite's own count of its memory, which nobody reads, is one lock for all connections. Before the first one is opened.
    static SqliteConnections()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public static void Configure(DbContextOptionsBuilder builder)
    {
#pragma warning disable EF1001 // The provider has no other seam for what closing means; a test tells when an upgrade moves it.
        builder.ReplaceService<ISqliteRelationalConnection, KeptOpen>();
#pragma warning restore EF1001
        builder.AddInterceptors(SafetySettings.Instance, KeptStatements.Instance);
    }

#pragma warning disable EF1001
    private sealed class KeptOpen(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder raw, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> log)
        : SqliteRelationalConnection(dependencies, raw, log)
    {
        protected override void CloseDbConnection() { }

        protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
    }
#pragma warning restore EF1001

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
            // Without it a statement that has a parameter in its LIMIT is prepared anew for every value: a fifth of a page's CPU.
            raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            Safe.AddOrUpdate(handle, Pragmas);
        }
    }
}
