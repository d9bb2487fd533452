using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Commands;
using RodeDraad.Web.Setup;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>What the docs state is compared with its source, and what others rely on is there.</summary>
public sealed partial class DocsTests(Sample sample)
{
    private const string Operations = "docs/operations.md";
    private const string Dependencies = "docs/dependencies.md";

    [Fact]
    public void Setting_StandsInOperations_WithItsDefaultAndWhatIsAllowed()
    {
        var docs = Repository.Lines(Operations).Where(l => l.StartsWith("| `RODEDRAAD__", StringComparison.Ordinal)).ToList();
        var settings = SettingsReader.All(new Settings()).Select(s => LineOf(s.Key, s.Property.GetValue(s.Section), s.Property)).ToList();

        Guard.None(settings.Except(docs), $"{Operations} lacks these lines:");
        Guard.None(docs.Except(settings), $"{Operations} has lines without a setting:");
    }

    [Fact]
    public void Package_StandsInDependencies_WithItsVersion()
    {
        var docs = Repository.Lines(Dependencies).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Where(c => c.Length > 3).ToLookup(c => c[1], c => c[2]);

        Guard.None(Packages().Where(p => !docs[p.Name].Contains(p.Version)).Select(p => $"{p.Name} {p.Version}"), $"{Dependencies} lacks:");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("bench")]
    [InlineData("bin/setup")]
    [InlineData("bin/ci")]
    [InlineData("bin/format")]
    [InlineData("bin/shots")]
    [InlineData(".ci/run")]
    public void Command_OfTheContract_CanBeRun(string path)
    {
        var file = Path.Combine(Repository.Root, path);

        Assert.True(File.Exists(file), $"{path} is missing.");
        if (OperatingSystem.IsWindows()) return;
        Assert.True(File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute), $"{path} cannot be executed.");
    }

    [Fact]
    public void ContinuousIntegration_RunsTheTestCommandOfTheReadme()
    {
        Assert.Contains("exec ./test", Repository.Read(".ci/run"), StringComparison.Ordinal);
        Assert.Contains("./test", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("seed")]
    [InlineData("migrate")]
    [InlineData("check")]
    public async Task Program_AnswersHelpOfEveryCommand(string command) => Assert.Equal(CommandLine.Done, await CommandLine.RunAsync([command, "--help"]));

    [Theory]
    [InlineData("/")]
    [InlineData("/inloggen")]
    [InlineData("/dossier")]
    [InlineData("/beheer")]
    [InlineData("/account")]
    [InlineData("/taal/nl")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/api/openapi.json")]
    public void Address_OfTheContract_IsThere(string address) => Assert.Contains(PageRoute.Of(sample.App), r => r.Leads(address));

    [Fact]
    public void Path_InTheDocs_Exists()
    {
        var dead = from file in Docs()
                   from Match match in OwnPath().Matches(Repository.Read(file))
                   let path = match.Groups[1].Value.TrimEnd('/', '.')
                   where !Repository.Exists(path)
                   select $"{file}: {path}";

        Guard.None(dead, "The docs name what is not there:");
    }

    [Fact]
    public void Link_InTheDocs_LeadsSomewhere()
    {
        var dead = from file in Docs()
                   from Match match in Link().Matches(Repository.Read(file))
                   let target = match.Groups[1].Value.Split('#')[0]
                   where target.Length > 0 && !target.Contains(':') && !Repository.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
                   select $"{file}: {target}";

        Guard.None(dead, "Links between the docs lead nowhere:");
    }

    private static IEnumerable<string> Docs() =>
        Repository.Files("docs", ".md").Concat(Directory.EnumerateFiles(Repository.Root, "*.md").Select(f => Path.GetFileName(f)));

    private static string LineOf(string key, object? value, System.Reflection.PropertyInfo property)
    {
        var standard = value switch
        {
            null or "" => "empty",
            bool yes => yes ? "`true`" : "`false`",
            _ => $"`{value}`",
        };
        return $"| `{SettingsReader.NameOf(key)}` | {standard} | {((AllowedAttribute)Attribute.GetCustomAttribute(property, typeof(AllowedAttribute))!).Words} |";
    }

    private static IEnumerable<(string Name, string Version)> Packages()
    {
        foreach (var package in XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion"))
            yield return (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value);
        foreach (var group in new[] { "dependencies", "devDependencies" })
            if (JsonDocument.Parse(Repository.Read("src/RodeDraad.Web/package.json")).RootElement.TryGetProperty(group, out var packages))
                foreach (var package in packages.EnumerateObject()) yield return (package.Name, package.Value.GetString()!);
        foreach (var tool in JsonDocument.Parse(Repository.Read(".config/dotnet-tools.json")).RootElement.GetProperty("tools").EnumerateObject())
            yield return (tool.Name, tool.Value.GetProperty("version").GetString()!);
    }

    /// <summary>A path of ours in code style, without placeholders.</summary>
    [GeneratedRegex(@"`(?:\./)?((?:src|tests|tools|benchmarks|bin|docs|content|\.ci)/[\w./-]+)`", RegexOptions.None, 1000)]
    private static partial Regex OwnPath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
