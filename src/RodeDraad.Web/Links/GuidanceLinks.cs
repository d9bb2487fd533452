namespace RodeDraad.Web.Links;

/// <summary>Addresses of those who read along: mentor, counsellor, teacher and guardian.</summary>
public static class GuidanceLinks
{
    public const string Groups = "/groepen";
    public static string Group(Guid id) => $"/groepen/{id}";
    public static string Learner(Guid id) => $"/leerlingen/{id}";
    public static string Story(Guid learnerId, Guid experienceId) => $"/leerlingen/{learnerId}/verhalen/{experienceId}";
    public static string EditAnswer(Guid id) => $"/antwoorden/{id}";
    public static string WithdrawAnswer(Guid id) => $"/antwoorden/{id}/intrekken";
    public static string PutBackAnswer(Guid id) => $"/antwoorden/{id}/terugzetten";
    public static string Child(Guid learnerId) => $"/thuis/{learnerId}";
    public static string ChildStory(Guid learnerId, Guid experienceId) => $"/thuis/{learnerId}/verhalen/{experienceId}";
}
