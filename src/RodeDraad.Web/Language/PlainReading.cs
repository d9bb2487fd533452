namespace RodeDraad.Web.Language;

/// <summary>
/// Whether this request is read in short sentences. Flows with the request as its language does; <see cref="Text"/> is the
/// only place that asks, so that no page has two versions of its words.
/// </summary>
public static class PlainReading
{
    /// <summary>Beginning of the keys of plain variants: "Plain.Dossier.Timeline.Lead" is the short "Dossier.Timeline.Lead".</summary>
    public const string Prefix = "Plain.";

    private static readonly AsyncLocal<bool> Current = new();

    public static bool IsOn
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
