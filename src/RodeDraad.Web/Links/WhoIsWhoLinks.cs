namespace RodeDraad.Web.Links;

/// <summary>Addresses of who is there for a learner.</summary>
public static class WhoIsWhoLinks
{
    public const string Index = "/wie-is-wie";

    /// <summary>Where a mentor or counsellor writes the own card.</summary>
    public const string Card = "/account/kaartje";

    /// <summary>Where the own photo is put on the card.</summary>
    public const string SetPhoto = "/account/kaartje/foto";

    public const string RemovePhoto = "/account/kaartje/foto/weg";
    public const string PutPhotoBack = "/account/kaartje/foto/terug";

    /// <summary>The photo of somebody, by its hash; another photo has another address, and without one there is none.</summary>
    public static string? Photo(Guid staffId, string? hash) => hash is null ? null : $"/fotos/{staffId}?v={(hash.Length > 8 ? hash[..8] : hash)}";
}
