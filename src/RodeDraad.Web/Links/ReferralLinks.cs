namespace RodeDraad.Web.Links;

/// <summary>Addresses of referrals: asking, the queue, and what the learner sees of it.</summary>
public static class ReferralLinks
{
    public const string Queue = "/doorverwijzingen";

    /// <summary>The referrals about the learner who looks.</summary>
    public const string Own = "/dossier/doorverwijzingen";
    public static string Ask(Guid learnerId) => $"/leerlingen/{learnerId}/doorverwijzen";
    public static string Open(Guid id) => $"/doorverwijzingen/{id}";
    public static string TakeUp(Guid id) => $"/doorverwijzingen/{id}/oppakken";
    public static string Close(Guid id) => $"/doorverwijzingen/{id}/sluiten";
    public static string Reopen(Guid id) => $"/doorverwijzingen/{id}/heropenen";
    public static string Withdraw(Guid id) => $"/doorverwijzingen/{id}/intrekken";
    public static string AskAgain(Guid id) => $"/doorverwijzingen/{id}/toch-vragen";
}
