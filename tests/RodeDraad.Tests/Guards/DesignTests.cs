using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace RodeDraad.Tests.Guards;

/// <summary>Pages use the words of the design system and nothing else, and what a browser fetches stays small.</summary>
public sealed partial class DesignTests
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string Assets = "src/RodeDraad.Web/Assets/";
    private const string Built = "src/RodeDraad.Web/wwwroot/";

    [Fact]
    public void Icons_OfPagesAndMenus_AreInTheSprite()
    {
        var known = Known();
        var wrong = from file in Repository.Files("src/RodeDraad.Web", ".cshtml", ".cs")
                    from Match icon in Icon().Matches(Repository.Read(file))
                    where !known.Contains(icon.Groups["name"].Value)
                    select $"{file}: {icon.Groups["name"].Value}";

        Guard.None(wrong, "Add these icons to Assets/icons.json:");
    }

    [Fact]
    public void Icons_OfTheSprite_AreUsed()
    {
        var sources = string.Concat(Repository.Files("src/RodeDraad.Web", ".cshtml", ".cs")
            .Where(f => !f.Contains("/Pages/Design/", StringComparison.Ordinal)).Select(Repository.Read));

        Guard.None(Known().Where(name => !sources.Contains($"\"{name}\"")), "Nobody uses these icons; take them out of Assets/icons.json:");
    }

    [Fact]
    public void Classes_OfPages_HaveAStyle()
    {
        var styled = Repository.Files(Assets + "styles", ".css").SelectMany(f => Selector().Matches(Repository.Read(f)))
            .Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var wrong = from file in Repository.Files("src/RodeDraad.Web/Pages", ".cshtml")
                    from Match used in Class().Matches(Repository.Read(file))
                    from name in used.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    where !styled.Contains(name)
                    select $"{file}: {name}";

        Guard.None(wrong, "No style knows these classes; docs/design.md lists those that exist:");
    }

    [Theory]
    [InlineData("app.css", 15 * 1024)]
    [InlineData("app.js", 25 * 1024)]
    public void Bundle_Compressed_IsSmall(string name, int most)
    {
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read(Built + "assets.json"))!;

        Assert.InRange(new FileInfo(Path.Combine(Repository.Root, Built, $"{names[name]}.gz")).Length, 1, most);
    }

    private static HashSet<string> Known() =>
        JsonSerializer.Deserialize<List<string>>(Repository.Read(Assets + "icons.json"))!.ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(<icon name=|Icon\.Of\()""(?<name>[a-z0-9-]+)""", Plain, 1000)]
    private static partial Regex Icon();

    [GeneratedRegex("""\.(?<name>[a-z][a-z0-9-]*)""", Plain, 1000)]
    private static partial Regex Selector();

    // Names put together by Razor are left alone.
    [GeneratedRegex(@"(?<![\w-])class=""(?<names>[a-z0-9 -]*)""", Plain, 1000)]
    private static partial Regex Class();
}
