using RodeDraad.Core.Conversations;

namespace RodeDraad.Web.Links;

/// <summary>Addresses of a conversation with a small group; an identifier is that of the conversation.</summary>
public static class GroupTalkLinks
{
    public const string New = "/gesprekken/groepje/nieuw";

    public static string Show(Guid id) => $"/gesprekken/groepje/{id}";
    public static string Start(Guid id) => $"/gesprekken/groepje/{id}/beginnen";
    public static string Hold(Guid id) => $"/gesprekken/groepje/{id}/voeren";
    public static string Turn(Guid id, Guid recordId, Phase phase) => $"/gesprekken/groepje/{id}/voeren?beurt={recordId}&fase={(int)phase}";
    public static string Offer(Guid id) => $"/gesprekken/groepje/{id}/aanbieden";
    public static string Seat(Guid id, Guid learnerId) => $"/gesprekken/groepje/{id}/leerlingen/{learnerId}/erbij";
    public static string Unseat(Guid id, Guid learnerId) => $"/gesprekken/groepje/{id}/leerlingen/{learnerId}/niet";
}
