namespace RodeDraad.Web.Links;

/// <summary>Addresses of nudges: giving them, and receiving them.</summary>
public static class NudgeLinks
{
    /// <summary>What a teacher gave.</summary>
    public const string Given = "/zetjes";

    /// <summary>Finding a learner to give one to.</summary>
    public const string Find = "/zetjes/nieuw";

    /// <summary>Counts for a counsellor.</summary>
    public const string Counts = "/zetjes/aantallen";

    /// <summary>What a learner received.</summary>
    public const string Received = "/dossier/zetjes";

    public static string Give(Guid learnerId) => $"/zetjes/nieuw/{learnerId}";
    public static string Withdraw(Guid id) => $"/zetjes/{id}/intrekken";
    public static string GiveAgain(Guid id) => $"/zetjes/{id}/toch-geven";
    public static string Open(Guid id) => $"/dossier/zetjes/{id}";
    public static string Keep(Guid id) => $"/dossier/zetjes/{id}/bewaren";
    public static string Hide(Guid id) => $"/dossier/zetjes/{id}/wegleggen";
    public static string Write(Guid id) => $"/dossier/zetjes/{id}/verhaal";
}
