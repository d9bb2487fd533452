namespace RodeDraad.Web.Links;

/// <summary>Addresses of those who read along: mentor, counsellor, teacher and guardian.</summary>
public static class GuidanceLinks
{
    public const string Groups = "/groepen";

    /// <summary>Beginnings of all addresses that are reached by way of a group.</summary>
    public static IReadOnlyList<string> UnderGroups { get; } = [Groups, "/leerlingen", "/antwoorden"];
    public static string Group(Guid id) => $"/groepen/{id}";
    public static string GroupWaiting(Guid id) => $"/groepen/{id}?toon=wacht";
    public static string GroupNew(Guid id) => $"/groepen/{id}?toon=nieuw";
    public static string GroupSilent(Guid id) => $"/groepen/{id}?toon=stil";
    public static string GroupNoTalk(Guid id) => $"/groepen/{id}?toon=geen-gesprek";

    /// <summary>Who of a group handed in the four parts of the dossier.</summary>
    public static string HandedIn(Guid groupId) => $"/groepen/{groupId}/ingeleverd";

    /// <summary>The same of all groups that one answers for.</summary>
    public const string AllHandedIn = "/groepen/ingeleverd";
    public static string Learner(Guid id) => $"/leerlingen/{id}";

    /// <summary>A learner's shared stories from a place on: on or before a day, after the one named, among the new ones or the others.</summary>
    public static string OlderStories(Guid learnerId, DateOnly day, Guid id, bool isNew) =>
        $"{Learner(learnerId)}?voor={day:yyyy-MM-dd}&na={id}{(isNew ? "&nieuw=true" : "")}";
    public static string Story(Guid learnerId, Guid experienceId) => $"/leerlingen/{learnerId}/verhalen/{experienceId}";

    /// <summary>A story in its place on the page of its learner.</summary>
    public static string ToldStory(Guid learnerId, Guid experienceId) => $"{Learner(learnerId)}#{AnchorOf(experienceId)}";

    /// <summary>Of a story on the page of its learner.</summary>
    internal static string AnchorOf(Guid experienceId) => $"verhaal-{experienceId:N}";

    /// <summary>The four parts of a learner's dossier, as far as they are shared.</summary>
    public static string Parts(Guid learnerId) => $"{Learner(learnerId)}/onderdelen";
    public static string EditAnswer(Guid id) => $"/antwoorden/{id}";
    public static string WithdrawAnswer(Guid id) => $"/antwoorden/{id}/intrekken";
    public static string PutBackAnswer(Guid id) => $"/antwoorden/{id}/terugzetten";
    public static string Child(Guid learnerId) => $"/thuis/{learnerId}";

    /// <summary>What a child opened to home from a place on.</summary>
    public static string OlderAtHome(Guid learnerId, DateOnly day, Guid id) => $"{Child(learnerId)}?voor={day:yyyy-MM-dd}&na={id}";
    public static string ChildStory(Guid learnerId, Guid experienceId) => $"/thuis/{learnerId}/verhalen/{experienceId}";
}
