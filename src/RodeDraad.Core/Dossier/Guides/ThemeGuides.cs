using System.Collections.Frozen;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Dossier.Guides;

/// <summary>
/// The themes explained, for every variant and language, from <c>content/&lt;language&gt;/themes-&lt;variant&gt;.json</c>. Read and
/// checked whole when the program starts.
/// </summary>
public sealed class ThemeGuides
{
    /// <summary>The five themes in their usual order.</summary>
    public static IReadOnlyList<Themes> Order { get; } = [Themes.Qualities, Themes.Motives, Themes.Work, Themes.Direction, Themes.Network];

    private readonly FrozenDictionary<(string Language, GuideVariant Variant, Themes Theme), ThemeGuide> _all;

    private ThemeGuides(IEnumerable<(string Language, GuideVariant Variant, ThemeGuide Guide)> guides) =>
        _all = guides.ToFrozenDictionary(g => (g.Language, g.Variant, g.Guide.Theme), g => g.Guide);

    /// <summary>The folder that ships beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "content");

    /// <summary>Name of the file of a variant.</summary>
    public static string FileOf(GuideVariant variant) => variant switch
    {
        GuideVariant.Practice => "themes-practice.json",
        GuideVariant.Vmbo => "themes-vmbo.json",
        GuideVariant.HavoVwo => "themes-havo-vwo.json",
        _ => "themes-mbo.json",
    };

    /// <summary>Reads all files of these languages; throws <see cref="InvalidDataException"/> that names file, line and field.</summary>
    public static ThemeGuides Read(IEnumerable<string> languages, string? folder = null) => new(
        from language in languages
        from variant in Enum.GetValues<GuideVariant>()
        from guide in GuideFile.Read(Path.Combine(folder ?? Folder, language, FileOf(variant)))
        select (language, variant, guide));

    /// <summary>The guide of a theme for a variant, in a language.</summary>
    public ThemeGuide Of(string language, GuideVariant variant, Themes theme) => _all[(language, variant, theme)];

    /// <summary>The variant that speaks to a track; without a group, that of vmbo, which everybody can read.</summary>
    public static GuideVariant VariantOf(Track? track) => track switch
    {
        Track.Pro => GuideVariant.Practice,
        Track.Havo or Track.Vwo => GuideVariant.HavoVwo,
        Track.Mbo1 or Track.Mbo2 or Track.Mbo3 or Track.Mbo4 => GuideVariant.Mbo,
        _ => GuideVariant.Vmbo,
    };
}
