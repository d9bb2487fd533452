namespace RodeDraad.Web.Links;

/// <summary>Addresses of drafts: what was typed and not saved yet.</summary>
public static class DraftLinks
{
    public const string Keep = "/concepten";

    public static string Remove(Guid id) => $"/concepten/{id}/weg";
    public static string PutBack(Guid id) => $"/concepten/{id}/terug";
}
