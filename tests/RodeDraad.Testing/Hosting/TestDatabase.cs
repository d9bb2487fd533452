using Microsoft.Data.Sqlite;
using Npgsql;
using RodeDraad.Core.Data;

namespace RodeDraad.Testing.Hosting;

/// <summary>
/// A fresh, migrated database: a copy of a template that is migrated once per test run. Which kind follows from
/// <see cref="Kind"/>, so the same test body runs on both.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>"sqlite" (the default) or "postgres".</summary>
    public const string Kind = "RODEDRAAD_TEST_DATABASE";

    /// <summary>Connection string of a PostgreSQL server on which databases may be made; ./test sets it.</summary>
    public const string Server = "RODEDRAAD_TEST_SERVER";

    private static readonly Lazy<Task<TestDatabase>> Template = new(MakeTemplateAsync);

    private readonly string? _name;

    private TestDatabase(DatabaseOptions options, string? name) => (Options, _name) = (options, name);

    /// <summary>True when this run is on PostgreSQL.</summary>
    public static bool IsPostgres => Environment.GetEnvironmentVariable(Kind) is "postgres";

    /// <summary>Where it is; the folder is this database's own, also on PostgreSQL.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>A fresh database with every table and no rows.</summary>
    public static async Task<TestDatabase> MakeAsync()
    {
        var template = await Template.Value;
        var fresh = Named($"t_{Guid.NewGuid():N}");
        if (IsPostgres) await OnServerAsync($"create database {fresh._name} template {template._name}");
        else File.Copy(template.Options.File, fresh.Options.File);
        return fresh;
    }

    /// <summary>A database without anything in it, for tests of migrating and restoring.</summary>
    public static async Task<TestDatabase> MakeEmptyAsync()
    {
        var fresh = Named($"t_{Guid.NewGuid():N}");
        if (IsPostgres) await OnServerAsync($"create database {fresh._name}");
        return fresh;
    }

    public async ValueTask DisposeAsync()
    {
        Close();
        if (_name is not null) await DropAsync(_name);
        if (Directory.Exists(Options.Folder)) Directory.Delete(Options.Folder, recursive: true);
    }

    /// <summary>
    /// Drops a database with whoever is still in it. The server's own workers (autovacuum) belong to its owner and cannot be
    /// sent away by us; they leave by themselves within moments.
    /// </summary>
    private static async Task DropAsync(string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await OnServerAsync($"drop database if exists {name} with (force)");
                return;
            }
            catch (PostgresException refusal) when (attempt < 50 && refusal.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ObjectInUse)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task<TestDatabase> MakeTemplateAsync()
    {
        var template = Named($"template_{Guid.NewGuid():N}");
        if (IsPostgres) await OnServerAsync($"create database {template._name}");
        await new Migrator(template.Options).MigrateAsync(CancellationToken.None);
        template.Close();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return template;
    }

    private static TestDatabase Named(string name)
    {
        var folder = Directory.CreateTempSubdirectory("rodedraad-test-").FullName;
        if (!IsPostgres) return new(new DatabaseOptions { Folder = folder }, null);
        var connection = new NpgsqlConnectionStringBuilder(ServerConnection()) { Database = name, MaxPoolSize = 40 };
        return new(new DatabaseOptions { Folder = folder, Connection = connection.ConnectionString }, name);
    }

    private void Close()
    {
        if (Options.IsPostgres)
        {
            using var pooled = new NpgsqlConnection(Options.Connection);
            NpgsqlConnection.ClearPool(pooled);
        }
        else
        {
            using var pooled = new SqliteConnection(Core.Data.Providers.SqliteAppDb.ConnectionString(Options.File));
            SqliteConnection.ClearPool(pooled);
        }
    }

    private static string ServerConnection() => Environment.GetEnvironmentVariable(Server) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"{Kind} is postgres, but {Server} names no server. ./test starts one.");

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ServerConnection()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
