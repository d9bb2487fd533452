using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

/// <summary>A database in a folder of its own, empty until something is loaded.</summary>
public sealed class EmptyDatabase : IDisposable
{
    private readonly DatabaseOptions _options = new() { Folder = Directory.CreateTempSubdirectory("rodedraad-demo-").FullName };

    public EmptyDatabase() => Migrator = new Migrator(_options);

    public Migrator Migrator { get; }

    public static async Task<EmptyDatabase> MigratedAsync(CancellationToken ct)
    {
        var database = new EmptyDatabase();
        await database.Migrator.MigrateAsync(ct);
        return database;
    }

    public DemoSchool Demo(TimeProvider? clock = null) =>
        new(Migrator, clock ?? TimeProvider.System, new PasswordHasher<Account>());

    public AppDb Open() => Migrator.OpenAsOwner();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_options.Folder, recursive: true);
    }
}

/// <summary>A clock that stands still.</summary>
public sealed class StillClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

/// <summary>The demo school, loaded once for all tests that only read it.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    private EmptyDatabase? _database;

    public AppDb Open() => _database!.Open();

    public async ValueTask InitializeAsync()
    {
        _database = await EmptyDatabase.MigratedAsync(TestContext.Current.CancellationToken);
        await _database.Demo().LoadAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }
}
