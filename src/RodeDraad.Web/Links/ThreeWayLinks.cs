namespace RodeDraad.Web.Links;

/// <summary>Addresses of a conversation that the learner leads with somebody from home; an identifier is that of a record or of an invitation.</summary>
public static class ThreeWayLinks
{
    /// <summary>The card of a guardian, whichever conversation it is for.</summary>
    public const string HomeCard = "/gesprekken/kaart-thuis";

    public static string Table(Guid id) => $"/gesprekken/{id}/aan-tafel";
    public static string Choose(Guid id) => $"/gesprekken/{id}/laten-zien";
    public static string Begin(Guid id) => $"/gesprekken/{id}/aan-tafel/beginnen";
    public static string Lead(Guid id) => $"/gesprekken/{id}/leiden";
    public static string LeadAt(Guid id, int part) => $"/gesprekken/{id}/leiden?deel={part}";
    public static string Invite(Guid id) => $"/gesprekken/{id}/uitnodigen";
    public static string InviteGuardian(Guid id, Guid guardianId) => $"/gesprekken/{id}/uitnodigen/{guardianId}";

    public static string Invitation(Guid id) => $"/gesprekken/uitnodigingen/{id}";
    public static string Revoke(Guid id) => $"/gesprekken/uitnodigingen/{id}/intrekken";
    public static string Restore(Guid id) => $"/gesprekken/uitnodigingen/{id}/herstellen";
    public static string LayOnTable(Guid id) => $"/gesprekken/uitnodigingen/{id}/op-tafel";

    /// <summary>For a guardian with an account.</summary>
    public static string AtHome(Guid id) => $"/thuis/gesprekken/{id}";

    /// <summary>For whoever has the link.</summary>
    public static string Open(string token) => $"/gesprek/{token}";
}
