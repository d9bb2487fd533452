using System.Globalization;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>The themes as they are explained to the viewer: by track and language, in short sentences for who reads those.</summary>
public sealed class Guidebook(ThemeGuides guides, AppDb db, Viewer viewer)
{
    /// <summary>All five, in their order; one statement.</summary>
    public async Task<IReadOnlyList<ThemeGuide>> AllAsync(CancellationToken ct)
    {
        var variant = await VariantAsync(ct);
        return [.. ThemeGuides.Order.Select(theme => Of(variant, theme))];
    }

    /// <summary>One of them; one statement.</summary>
    public async Task<ThemeGuide> OfAsync(Themes theme, CancellationToken ct) => Of(await VariantAsync(ct), theme);

    /// <summary>The place of the question that a day begins with: every day another, remembered by nobody.</summary>
    public static int PlaceOn(DateOnly day, ThemeGuide guide) => (day.DayNumber % guide.Indicators.Count) + 1;

    private async Task<GuideVariant> VariantAsync(CancellationToken ct) =>
        viewer.ReadsPlainly ? GuideVariant.Practice : ThemeGuides.VariantOf(await OwnSeries.TrackAsync(db, viewer, ct));

    private ThemeGuide Of(GuideVariant variant, Themes theme) => guides.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, variant, theme);
}
