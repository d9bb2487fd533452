using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Language;
using Xunit;

namespace RodeDraad.Tests.Core.Dossier;

/// <summary>The themes explained: every file that ships is whole and readable, and a wrong one says where.</summary>
public sealed partial class ThemeGuidesTests
{
    private const int ShortSentence = 8;

    private static readonly ThemeGuides Shipped = ThemeGuides.Read(Languages.Codes);

    [Fact]
    public void Shipped_HaveEveryThemeInEveryVariantAndLanguage() => Assert.All(All(), g =>
    {
        Assert.True(g.Guide.Indicators.Count >= 6, g.Name);
        Assert.True(g.Guide.Examples.Count >= 2, g.Name);
        Assert.EndsWith("?", g.Guide.Question, StringComparison.Ordinal);
    });

    [Fact]
    public void Shipped_UseNoWordsOfTheTrade() => Assert.All(All(), g =>
        Assert.All(Texts(g.Guide), text => Assert.DoesNotMatch(Trade(), text)));

    [Fact]
    public void Shipped_ForPracticalEducation_SpeakInShortSentences() => Assert.All(All().Where(g => g.Variant == GuideVariant.Practice), g =>
        Assert.All(Texts(g.Guide).SelectMany(t => Sentence().Matches(t)), s => Assert.True(s.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= ShortSentence, $"{g.Name}: {s.Value}")));

    [Fact]
    public void Shipped_AskDifferentlyInEveryVariant()
    {
        foreach (var language in Languages.Codes)
            Assert.Empty(All().Where(g => g.Language == language).SelectMany(g => g.Guide.Indicators).GroupBy(i => i).Where(i => i.Count() > 1).Select(i => i.Key));
    }

    [Theory]
    [InlineData(Track.Pro, GuideVariant.Practice)]
    [InlineData(Track.VmboT, GuideVariant.Vmbo)]
    [InlineData(Track.Vwo, GuideVariant.HavoVwo)]
    [InlineData(Track.Mbo2, GuideVariant.Mbo)]
    public void Variant_FollowsTheTrack(Track track, GuideVariant variant) => Assert.Equal(variant, ThemeGuides.VariantOf(track));

    [Fact]
    public void Read_MissingFile_SaysWhich()
    {
        using var folder = new Folder();
        File.Delete(folder.Vmbo);

        Assert.Contains("themes-vmbo.json is missing", folder.Failure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version", "2", "line 2, version: 2 is not known")]
    [InlineData("themes.0.question", "\"\"", "qualities.question: it is empty")]
    [InlineData("themes.2.indicators", "[\"Een?\"]", "work.indicators: at least 6 are needed")]
    [InlineData("themes.1.examples", "[\"Een.\"]", "motives.examples: at least 2 are needed")]
    [InlineData("themes.3.indicators.0", "\"Geen vraag\"", "direction.indicators: a question ends with a question mark")]
    [InlineData("themes.4.theme", "\"qualities\"", "Qualities must be there once")]
    [InlineData("themes.4.theme", "\"nonsense\"", "themes[4].theme")]
    [InlineData("themes.0.weight", "3", "themes[0].weight")]
    public void Read_WrongField_NamesFileLineAndField(string field, string value, string expected)
    {
        using var folder = new Folder();
        folder.Put(field, value);

        var failure = folder.Failure();

        Assert.Contains("themes-vmbo.json, line ", failure, StringComparison.Ordinal);
        Assert.Contains(expected, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BrokenJson_NamesTheLine()
    {
        using var folder = new Folder();
        var lines = File.ReadAllLines(folder.Vmbo);
        lines[6] = "oops";
        File.WriteAllLines(folder.Vmbo, lines);

        Assert.Contains("themes-vmbo.json, line ", folder.Failure(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Language, GuideVariant Variant, ThemeGuide Guide)> All() =>
        from language in Languages.Codes
        from variant in Enum.GetValues<GuideVariant>()
        from theme in ThemeGuides.Order
        select ($"{language} {variant} {theme}", language, variant, Shipped.Of(language, variant, theme));

    private static IEnumerable<string> Texts(ThemeGuide guide) => [guide.Question, guide.Explanation, .. guide.Examples, .. guide.Indicators];

    [GeneratedRegex(@"\bLOB\b|competen[tc]|\bscore|percent|procent\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trade();

    [GeneratedRegex("[^.?!]+[.?!]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    /// <summary>A copy of the Dutch files in which something can be wrong.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("rodedraad-guides-");

        public Folder()
        {
            var target = _root.CreateSubdirectory(Languages.Dutch).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(ThemeGuides.Folder, Languages.Dutch)))
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        public string Vmbo => Path.Combine(_root.FullName, Languages.Dutch, "themes-vmbo.json");

        public void Put(string field, string value)
        {
            var root = JsonNode.Parse(File.ReadAllText(Vmbo))!;
            var parts = field.Split('.');
            var node = parts[..^1].Aggregate(root, (at, part) => int.TryParse(part, out var place) ? at[place]! : at[part]!);
            if (int.TryParse(parts[^1], out var last)) node[last] = JsonNode.Parse(value);
            else node[parts[^1]] = JsonNode.Parse(value);
            File.WriteAllText(Vmbo, root.ToJsonString(new() { WriteIndented = true }));
        }

        public string Failure() => Assert.Throws<InvalidDataException>(() => ThemeGuides.Read([Languages.Dutch], _root.FullName)).Message;

        public void Dispose() => _root.Delete(recursive: true);
    }
}
