using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Data;
using RodeDraad.Testing.Hosting;
using Xunit;

namespace RodeDraad.Tests.Core.Data;

/// <summary>The model takes longest of a start; whoever opens the database first makes it for all.</summary>
public sealed class SharedModelTests
{
    [Fact]
    public async Task Owner_HasTheModelOfTheProduct()
    {
        await using var database = await TestDatabase.MakeAsync();
        var services = new ServiceCollection();
        services.AddData(database.Options);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await using var owner = new Migrator(database.Options).OpenAsOwner();

        Assert.Same(owner.Model, scope.ServiceProvider.GetRequiredService<AppDb>().Model);
    }
}
