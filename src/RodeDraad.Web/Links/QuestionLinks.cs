using RodeDraad.Core.Conversations;

namespace RodeDraad.Web.Links;

/// <summary>Addresses of the question bank and of the room to practise in.</summary>
public static class QuestionLinks
{
    public const string Bank = "/gesprekken/vragen";
    public const string Rules = "/gesprekken/regels";
    public const string New = "/gesprekken/vragen/nieuw";
    public const string Hidden = "/gesprekken/vragen/verborgen";
    public const string Practice = "/oefenkamer";

    /// <summary>The questions of one phase.</summary>
    public static string OfPhase(Phase phase) => $"{Bank}?fase={phase}";
    public static string Edit(Guid id) => $"/gesprekken/vragen/{id}";
    public static string Remove(Guid id) => $"/gesprekken/vragen/{id}/weg";
    public static string PutBack(Guid id) => $"/gesprekken/vragen/{id}/terug";

    /// <summary>Lays a personal question before the school, or takes it back.</summary>
    public static string Offer(Guid id, bool back = false) => $"/gesprekken/vragen/{id}/aanbieden{(back ? "?terug=true" : "")}";

    /// <summary>Takes an offered question for the school, or gives it back.</summary>
    public static string Adopt(Guid id, bool back = false) => $"/gesprekken/vragen/{id}/overnemen{(back ? "?terug=true" : "")}";
    public static string Hide(string code) => $"/gesprekken/vragen/bank/{code}/verbergen";
    public static string Show(string code) => $"/gesprekken/vragen/bank/{code}/tonen";

    /// <summary>A case from its beginning.</summary>
    public static string Case(string id) => $"/oefenkamer/{id}";

    /// <summary>A case after these choices; the choices stand in the address, so nothing is kept.</summary>
    public static string CaseAt(string id, string path) => path.Length == 0 ? Case(id) : $"/oefenkamer/{id}?pad={path}";
}
