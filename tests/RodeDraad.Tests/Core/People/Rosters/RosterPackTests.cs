using System.Text;
using RodeDraad.Core.People.Rosters;
using Xunit;
using static RodeDraad.Tests.Core.People.Rosters.RosterSamples;

namespace RodeDraad.Tests.Core.People.Rosters;

public sealed class RosterPackTests
{
    private static readonly RosterLimits Small = new() { PackedBytes = 100_000, UnpackedBytes = 3_000_000, Entries = 5, Ratio = 100 };

    [Fact]
    public void Read_FileLargerThanAllowed_Refuses()
        => Assert.True(ReadSmall(new byte[100_001], "groot.csv").Has(RosterCauses.TooLarge));

    [Fact]
    public void Read_ZipBomb_StopsAtTheRatio()
    {
        var file = ReadSmall(Zip(("leerlingen.csv", new byte[2_900_000])));

        Assert.True(file.Has(RosterCauses.Bomb));
        Assert.Empty(file.Learners);
    }

    [Fact]
    public void Read_TooMuchUnpacked_Refuses()
    {
        var limits = Small with { Ratio = 100_000 };

        Assert.True(new RosterReader(limits).Read("a.zip", Zip(("a.csv", new byte[2_000_000]), ("b.csv", new byte[2_000_000]))).Has(RosterCauses.TooLargeUnpacked));
    }

    [Fact]
    public void Read_TooManyFiles_Refuses()
        => Assert.True(ReadSmall(Zip([.. Enumerable.Range(0, 6).Select(i => ($"{i}.csv", Utf8(Learners)))])).Has(RosterCauses.TooManyFiles));

    [Theory]
    [InlineData("../leerlingen.csv")]
    [InlineData("/etc/leerlingen.csv")]
    [InlineData("a/../../leerlingen.csv")]
    [InlineData("..\\leerlingen.csv")]
    [InlineData("C:\\leerlingen.csv")]
    public void Read_PathOutOfTheZip_Refuses(string path)
        => Assert.True(ReadSmall(Zip((path, Utf8(Learners)))).Has(RosterCauses.UnsafePath));

    [Fact]
    public void Read_ZipInZip_Refuses()
        => Assert.True(ReadSmall(Zip(("binnen.zip", Zip(("leerlingen.csv", Utf8(Learners)))))).Has(RosterCauses.NestedZip));

    [Fact]
    public void Read_HalfAZip_Refuses()
    {
        var whole = Zip(("leerlingen.csv", Utf8(Learners)));

        Assert.True(ReadSmall(whole[..(whole.Length / 2)]).Has(RosterCauses.BrokenZip));
    }

    [Fact]
    public void Read_ZipWithSpoiltBytes_RefusesOrReportsButNeverThrows()
    {
        var whole = Zip(("leerlingen.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("abc;def\n", 500)))));
        for (var i = 0; i < whole.Length; i++)
        {
            var spoilt = whole.ToArray();
            spoilt[i] ^= 0xFF;
            Assert.NotNull(ReadSmall(spoilt));
        }
    }

    [Fact]
    public void ReadPath_Folder_ReadsItsTables()
    {
        var folder = Directory.CreateTempSubdirectory("roster");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "leerlingen.csv"), Utf8(Learners));
            File.WriteAllText(Path.Combine(folder.FullName, "leesmij.pdf"), "uitleg");

            var file = new RosterReader().ReadPath(folder.FullName);

            Assert.Equal(5, file.Learners.Count);
            Assert.Equal("leesmij.pdf", file.One(RosterCauses.FileIgnored).Place.File);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RosterFile ReadSmall(byte[] content, string name = "rooster.zip") => new RosterReader(Small).Read(name, content);
}
