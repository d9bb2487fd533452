namespace RodeDraad.Web.Links;

/// <summary>Addresses where a learner shows something of the own dossier.</summary>
public static class ShowLinks
{
    public const string Show = "/dossier/laten-zien";
    public const string New = "/dossier/laten-zien/nieuw";
    public const string Parts = "/dossier/laten-zien/onderdelen";
    public static string Sheet(Guid id) => $"{Show}/{id}";
    public static string Edit(Guid id) => $"{Show}/{id}/bewerken";
    public static string Remove(Guid id) => $"{Show}/{id}/verwijderen";
    public static string PutBack(Guid id) => $"{Show}/{id}/terugzetten";
    public static string NewLink(Guid id) => $"{Show}/{id}/link";

    /// <summary>Puts a part of a sheet one place higher.</summary>
    public static string Raise(Guid sheetId, Guid partId) => $"{Show}/{sheetId}/hoger?onderdeel={partId}";
    public static string Revoke(Guid linkId) => $"{Show}/links/{linkId}/intrekken";
    public static string Restore(Guid linkId) => $"{Show}/links/{linkId}/herstellen";

    /// <summary>Looking back on the school year that began in a calendar year.</summary>
    public static string Year(int start) => $"/dossier/terugblik/{start}";

    /// <summary>A sheet for whoever has the secret.</summary>
    public static string Open(string token) => $"/laten-zien/{token}";
}
