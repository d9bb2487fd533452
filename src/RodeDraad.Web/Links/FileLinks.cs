namespace RodeDraad.Web.Links;

/// <summary>Addresses of pictures, voice notes and files. None carries a name.</summary>
public static class FileLinks
{
    /// <summary>The bytes.</summary>
    public static string Open(Guid id) => $"/bestanden/{id}";

    /// <summary>The bytes of the small version of a picture.</summary>
    public static string Small(Guid id) => $"/bestanden/{id}/klein";

    public static string Add(Guid experienceId) => $"/dossier/{experienceId}/bijlagen";
    public static string Begin(Guid experienceId) => $"/dossier/{experienceId}/bijlagen/begin";

    /// <summary>The page of one file; pieces of an upload go to the same address.</summary>
    public static string Attachment(Guid id) => $"/dossier/bijlagen/{id}";

    public static string State(Guid id) => $"/dossier/bijlagen/{id}/stand";
    public static string Remove(Guid id) => $"/dossier/bijlagen/{id}/verwijderen";
    public static string PutBack(Guid id) => $"/dossier/bijlagen/{id}/terugzetten";
}
