using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Components;

/// <summary>How a theme looks and reads: a shape beside the colour, and the learner's words for it.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Class">Class of the tone.</param>
/// <param name="Text">Text key.</param>
/// <param name="Icon">Pictogram for who would rather look than read.</param>
public sealed record ThemeTone(Themes Theme, string Class, string Text, string Icon)
{
    /// <summary>The five, in their usual order.</summary>
    public static IReadOnlyList<ThemeTone> All { get; } =
    [
        new(Themes.Qualities, "q", "Dossier.Themes.Qualities", "star"),
        new(Themes.Motives, "m", "Dossier.Themes.Motives", "heart"),
        new(Themes.Work, "w", "Dossier.Themes.Work", "briefcase"),
        new(Themes.Direction, "d", "Dossier.Themes.Direction", "signpost"),
        new(Themes.Network, "n", "Dossier.Themes.Network", "users-round"),
    ];
}
