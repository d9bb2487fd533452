namespace RodeDraad.Web.Links;

/// <summary>Addresses of the administrator.</summary>
public static class ManageLinks
{
    public const string Overview = "/beheer";
    public const string People = "/beheer/mensen";
    public const string Groups = "/beheer/groepen";
    public const string Rosters = "/beheer/import";
    public const string Changes = "/beheer/logboek";
    public const string School = "/beheer/school";
    public static string Person(Guid id) => $"/beheer/mensen/{id}";
}
