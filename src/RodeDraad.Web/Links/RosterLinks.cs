namespace RodeDraad.Web.Links;

/// <summary>Addresses of the roster import.</summary>
public static class RosterLinks
{
    public const string New = ManageLinks.Rosters;

    public static string Example(string name) => $"{New}/voorbeeld/{name}";
    public static string Show(Guid id) => $"{New}/{id}";
    public static string Department(Guid id) => $"{New}/{id}/afdeling";
    public static string Report(Guid id) => $"{New}/{id}/verslag";
    public static string Changes(Guid id) => $"{New}/{id}/veranderingen";

    /// <summary>One part of the preview, a page at a time.</summary>
    public static string Part(Guid id, string part, int page) => $"{Show(id)}?deel={part}&blad={page}#{part}";
}
