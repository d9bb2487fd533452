namespace RodeDraad.Web.Links;

/// <summary>Addresses of the learner's threads. Stories go by identifier: no words of a learner stand in an address.</summary>
public static class ThreadLinks
{
    public const string All = "/dossier/draden";
    public const string SideBySide = "/dossier/draden/naast";
    public const string New = "/dossier/draden/nieuw";

    public static string Thread(Guid id) => $"/dossier/draden/{id}";
    public static string Write(Guid id) => $"/dossier/draden/{id}/schrijven";
    public static string Versions(Guid id) => $"/dossier/draden/{id}/eerder";
    public static string AddStories(Guid id) => $"/dossier/draden/{id}/verhalen";
    public static string Unlink(Guid id, Guid experienceId) => $"/dossier/draden/{id}/verhalen/{experienceId}/los";
    public static string LinkAgain(Guid id, Guid experienceId) => $"/dossier/draden/{id}/verhalen/{experienceId}/vast";
    public static string Share(Guid id) => $"/dossier/draden/{id}/delen";
    public static string Remove(Guid id) => $"/dossier/draden/{id}/verwijderen";
    public static string PutBack(Guid id) => $"/dossier/draden/{id}/terugzetten";

    /// <summary>Side by side, beginning with one story.</summary>
    public static string Beside(Guid story) => $"{SideBySide}?verhaal={story}";

    /// <summary>Side by side with these stories, and whatever else belongs to the look (likeness, year, page).</summary>
    public static string Lay(List<Guid> stories, string look = "") =>
        $"{SideBySide}?{string.Join('&', [.. stories.Select(s => $"verhaal={s}"), .. look.Length == 0 ? Array.Empty<string>() : [look]])}";

    /// <summary>A new thread of these stories.</summary>
    public static string NewOf(List<Guid> stories) => $"{New}?{string.Join('&', stories.Select(s => $"verhaal={s}"))}";

    /// <summary>A new thread of a word that returned.</summary>
    public static string NewFrom(Guid coreWord) => $"{New}?woord={coreWord}";

    /// <summary>A shared thread, as mentor or counsellor reads it.</summary>
    public static string Shared(Guid learnerId, Guid id) => $"/leerlingen/{learnerId}/draden/{id}";

    /// <summary>A thread that a child opened to home.</summary>
    public static string AtHome(Guid learnerId, Guid id) => $"/thuis/{learnerId}/draden/{id}";
}
