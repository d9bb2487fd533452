using RodeDraad.Tests.House;
using Xunit;
using static RodeDraad.Tests.Commands.ProgramRun;

namespace RodeDraad.Tests.Commands;

/// <summary>The program as somebody at a console meets it: another process, exit codes and words.</summary>
public sealed class CommandLineTests(Sample sample)
{
    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("check")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("seed")]
    public async Task Help_OfEveryCommand_Explains(string command)
    {
        var (code, words) = await RunAsync([command, "--help"]);

        Assert.Equal(0, code);
        Assert.Contains($"rodedraad {command}", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("backup")]
    [InlineData("check --fast")]
    public async Task Usage_Wrong_IsTwo(string line)
    {
        var (code, words) = await RunAsync(line.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains("--help", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ARunningDeployment_IsDone()
    {
        var (code, words) = await RunAsync(["check"], Where(sample.App));

        Assert.True(code == 0, words);
        Assert.DoesNotContain("WRONG", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoDatabaseToReach_SaysSo()
    {
        var (code, words) = await RunAsync(["check"], ("RODEDRAAD__DATABASE__CONNECTION", "Host=127.0.0.1;Port=9;Timeout=2"));

        Assert.Equal(1, code);
        Assert.Contains("The database cannot be used", words, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_Wrong_AreNamedWithWhatIsAllowed()
    {
        var (code, words) = await RunAsync(["check"], ("RODEDRAAD__SITE__PORT", "eighty"));

        Assert.Equal(1, code);
        Assert.Contains("RODEDRAAD__SITE__PORT", words, StringComparison.Ordinal);
        Assert.Contains("0 to 65535", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_AFileThatIsNotThere_IsRefused()
    {
        var (code, words) = await RunAsync(["restore", "/nowhere/at-all.zip"], Where(sample.App));

        Assert.Equal(1, code);
        Assert.Contains("/nowhere/at-all.zip", words, StringComparison.Ordinal);
    }
}
