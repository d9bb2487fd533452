using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Links;

/// <summary>Addresses of the learner's own dossier.</summary>
public static class DossierLinks
{
    public const string Timeline = "/dossier";
    /// <summary>The timeline with what there is to choose from: year, kind, theme, word.</summary>
    public const string Choose = "/dossier?zoek=";
    public const string Capture = "/dossier/nieuw";
    public const string Removed = "/dossier/verwijderd";
    public const string Readings = "/dossier/gelezen";

    /// <summary>The timeline from a place on: experiences on or before a day, after the one named.</summary>
    public static string Older(DateOnly day, Guid id) => $"{Timeline}?voor={day:yyyy-MM-dd}&na={id}";
    public static string CaptureAfter(Guid stepId) => $"{Capture}?stap={stepId}";
    public static string Experience(Guid id) => $"/dossier/{id}";
    public static string Edit(Guid id) => $"/dossier/{id}/bewerken";
    public static string Question(Guid id, Question question) => $"/dossier/{id}/vraag/{(int)question}";
    public static string Versions(Guid id) => $"/dossier/{id}/eerder";
    public static string Share(Guid id) => $"/dossier/{id}/delen";
    public static string Remove(Guid id) => $"/dossier/{id}/verwijderen";
    public static string PutBack(Guid id) => $"/dossier/{id}/terugzetten";
    public static string NewStep(Guid experienceId) => $"/dossier/{experienceId}/stappen/nieuw";
    public static string EditStep(Guid id) => $"/dossier/stappen/{id}";
    public static string TakeStep(Guid id) => $"/dossier/stappen/{id}/gedaan";
    public static string DropStep(Guid id) => $"/dossier/stappen/{id}/laten-gaan";
    public static string ReopenStep(Guid id) => $"/dossier/stappen/{id}/heropenen";
}
