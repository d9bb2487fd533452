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

    /// <summary>The photo of somebody; another photo has another address.</summary>
    public static string Photo(Guid staffId, string hash) => $"/fotos/{staffId}?v={(hash.Length > 8 ? hash[..8] : hash)}";

    /// <summary>The photo of somebody a learner can go to; null without one.</summary>
    public static string? Photo(Core.People.Reachable person) => person.Photo is { } hash ? Photo(person.Id, hash) : null;
}
