using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Links;

/// <summary>Addresses of what a learner says about the five themes, and of those who read along.</summary>
public static class AboutMeLinks
{
    public const string Index = "/dossier/over-mij";

    public static string Theme(Themes theme) => $"{Index}/{SlugOf(theme)}";
    public static string Say(Themes theme) => $"{Theme(theme)}/nieuw";

    /// <summary>A question to answer with an example; the place in the row stands in the address, nothing is kept.</summary>
    public static string Ask(Themes theme, int place) => $"{Theme(theme)}/vraag/{place}";
    public static string ThenAndNow(Themes theme) => $"{Theme(theme)}/toen-en-nu";
    public static string Share(Guid id) => $"{Index}/woorden/{id}/delen";
    public static string Remove(Guid id) => $"{Index}/woorden/{id}/verwijderen";
    public static string PutBack(Guid id) => $"{Index}/woorden/{id}/terugzetten";

    /// <summary>What a learner shared under "about me", for mentor and counsellor.</summary>
    public static string OfLearner(Guid learnerId) => $"/leerlingen/{learnerId}/over-mij";

    /// <summary>What a child opened to home under "about me".</summary>
    public static string OfChild(Guid learnerId) => $"/thuis/{learnerId}/over-mij";

    /// <summary>The theme of an address; null when there is none of that name.</summary>
    public static Themes? ThemeOf(string? slug) => slug switch
    {
        "goed-in" => Themes.Qualities,
        "belangrijk" => Themes.Motives,
        "werk" => Themes.Work,
        "richting" => Themes.Direction,
        "mensen" => Themes.Network,
        _ => null,
    };

    private static string SlugOf(Themes theme) => theme switch
    {
        Themes.Motives => "belangrijk",
        Themes.Work => "werk",
        Themes.Direction => "richting",
        Themes.Network => "mensen",
        _ => "goed-in",
    };
}
