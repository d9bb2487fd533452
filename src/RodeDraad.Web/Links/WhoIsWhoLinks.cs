namespace RodeDraad.Web.Links;

/// <summary>Addresses of who is there for a learner.</summary>
public static class WhoIsWhoLinks
{
    public const string Index = "/wie-is-wie";

    /// <summary>Where a mentor or counsellor writes the own card.</summary>
    public const string Card = "/account/kaartje";
}
