using RodeDraad.Core.Common;
using Xunit;

namespace RodeDraad.Tests.Core.Common;

public sealed class IdTests
{
    [Fact]
    public void New_MadeLater_SortsLater()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => Id.New()).ToList();

        Assert.Equal(made, made.Order());
        Assert.Equal(made.Select(i => i.ToString()), made.Select(i => i.ToString()).Order(StringComparer.Ordinal));
        Assert.All(made, i => Assert.Equal(7, i.Version));
    }

    [Fact]
    public void New_InParallel_NeverTheSame()
    {
        var made = new Guid[40_000];
        Parallel.For(0, made.Length, i => made[i] = Id.New());

        Assert.Distinct(made);
    }
}
