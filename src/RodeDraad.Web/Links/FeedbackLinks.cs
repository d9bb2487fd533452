namespace RodeDraad.Web.Links;

/// <summary>Addresses of asking for feedback, giving it, and reading what was shared.</summary>
public static class FeedbackLinks
{
    public const string Index = "/dossier/feedback";
    public const string New = "/dossier/feedback/nieuw";
    public static string Open(Guid id) => $"/dossier/feedback/{id}";
    public static string Link(Guid id) => $"/dossier/feedback/{id}/link";
    public static string Revoke(Guid id) => $"/dossier/feedback/{id}/sluiten";
    public static string Share(Guid id) => $"/dossier/feedback/{id}/delen";
    public static string Remove(Guid id) => $"/dossier/feedback/{id}/verwijderen";
    public static string PutBack(Guid id) => $"/dossier/feedback/{id}/terugzetten";

    /// <summary>Where somebody without an account answers; the token opens it once.</summary>
    public static string Give(string token) => $"/feedback/{token}";

    /// <summary>What a learner shares with who guides.</summary>
    public static string Guided(Guid learnerId) => $"/leerlingen/{learnerId}/feedback";

    /// <summary>What a child opened to home.</summary>
    public static string Home(Guid learnerId) => $"/thuis/{learnerId}/feedback";
}
