using RodeDraad.Core.Dossier.Showing;

namespace RodeDraad.Web.Links;

/// <summary>Addresses where a learner shows something of the own dossier.</summary>
public static class ShowLinks
{
    public const string Show = "/dossier/laten-zien";
    public const string New = "/dossier/laten-zien/nieuw";
    public const string Parts = "/dossier/laten-zien/onderdelen";

    /// <summary>Takes back that the four parts were handed in.</summary>
    public const string TakeBack = "/dossier/laten-zien/onderdelen/terughalen";

    /// <summary>Undoes that.</summary>
    public const string HandInAfterAll = "/dossier/laten-zien/onderdelen/toch";

    /// <summary>Which experiences one points at for a part.</summary>
    public static string Proof(DossierPart part) => $"{Parts}/{(int)part}";
    public static string Sheet(Guid id) => $"{Show}/{id}";
    public static string Edit(Guid id) => $"{Show}/{id}/bewerken";
    public static string Remove(Guid id) => $"{Show}/{id}/verwijderen";
    public static string PutBack(Guid id) => $"{Show}/{id}/terugzetten";
    public static string NewLink(Guid id) => $"{Show}/{id}/link";

    /// <summary>Puts a part of a sheet one place higher.</summary>
    public static string Raise(Guid sheetId, Guid partId) => $"{Show}/{sheetId}/hoger?onderdeel={partId}";

    /// <summary>Takes a part off a sheet.</summary>
    public static string TakeOff(Guid sheetId, Guid partId) => $"{Show}/{sheetId}/eraf?onderdeel={partId}";

    /// <summary>Undoes that.</summary>
    public static string PutOn(Guid sheetId, SheetPartKind kind, Guid source, int place) => $"{Show}/{sheetId}/erop?soort={(int)kind}&wat={source}&plaats={place}";
    public static string Revoke(Guid linkId) => $"{Show}/links/{linkId}/intrekken";
    public static string Restore(Guid linkId) => $"{Show}/links/{linkId}/herstellen";

    /// <summary>Looking back on the school year that began in a calendar year.</summary>
    public static string Year(int start) => $"/dossier/terugblik/{start}";

    /// <summary>A sheet for whoever has the secret.</summary>
    public static string Open(string token) => $"/laten-zien/{token}";

    /// <summary>A picture or a file on it, through the same secret.</summary>
    public static string OpenFile(string token, Guid partId) => $"/laten-zien/{token}/bestand?onderdeel={partId}";
}
