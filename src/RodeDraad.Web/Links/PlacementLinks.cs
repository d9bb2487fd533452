namespace RodeDraad.Web.Links;

/// <summary>Addresses of the learner's placement days.</summary>
public static class PlacementLinks
{
    public const string Index = "/dossier/stage";

    /// <summary>Says that an experience was a day of a placement.</summary>
    public static string Mark(Guid experienceId) => $"/dossier/{experienceId}/stage";
}
