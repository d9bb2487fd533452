using Microsoft.AspNetCore.Identity;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Demo;
using Xunit;

namespace RodeDraad.Tests.Demo;

/// <summary>The demo school, loaded once for all tests that only read it.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    private TestDatabase _database = null!;

    /// <summary>The demo school as the program makes it, on a database of the test.</summary>
    public static DemoSchool On(TestDatabase database, TimeProvider? clock = null) =>
        new(new Migrator(database.Options), clock ?? new FakeClock(), new PasswordHasher<Account>());

    public AppDb Open() => _database.Open();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.MakeAsync();
        await On(_database).LoadAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

internal static class Opening
{
    /// <summary>A context that sees every school.</summary>
    public static AppDb Open(this TestDatabase database) => new Migrator(database.Options).OpenAsOwner();
}
