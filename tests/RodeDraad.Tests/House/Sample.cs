using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using Xunit;

[assembly: AssemblyFixture(typeof(Sample))]

namespace RodeDraad.Tests.House;

/// <summary>The sample school on a running application, shared by all tests of this assembly.</summary>
public sealed class Sample : IAsyncLifetime
{
    private SampleHouse _house = null!;

    public TestApp App => _house.App;
    public SampleSchool Here => _house.Here;
    public SampleSchool Elsewhere => _house.Elsewhere;
    public Someone Board => _house.Board;

    public async ValueTask InitializeAsync() => _house = await SampleHouse.StartAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
