using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RodeDraad.Core.Data.Providers;

/// <summary>
/// The model on PostgreSQL 15 or newer: for boards and regions. Every connection acts as <see cref="RowRole"/>, which
/// owns nothing, so that row-level security holds even for SQL that forgets the school.
/// </summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    /// <summary>The role without ownership that the product reads and writes as.</summary>
    public const string RowRole = "rodedraad_rows";

    /// <summary>Options for the product: role and school are set whenever a connection opens.</summary>
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString).AddInterceptors(SchoolOnConnection.Instance);

    /// <summary>Options for migrations and whole-deployment work: the connection's own rights.</summary>
    public static void ConfigureAsOwner(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseNpgsql(connectionString);

    private sealed class SchoolOnConnection : DbConnectionInterceptor
    {
        public static SchoolOnConnection Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Command(connection, eventData);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Command(connection, eventData);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
        {
            var command = connection.CreateCommand();
            command.CommandText = $"select set_config('role', '{RowRole}', false), set_config('app.school', $1, false)";
            var school = command.CreateParameter();
            school.Value = (eventData.Context as AppDb)?.SchoolOrNone?.ToString() ?? "";
            command.Parameters.Add(school);
            return command;
        }
    }
}
