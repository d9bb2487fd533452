using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Dossier;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Conversations.Questions;

/// <summary>What can be chosen of a question, in the reader's language.</summary>
internal static class QuestionOptions
{
    public static IReadOnlyList<Phase> Phases { get; } = Enum.GetValues<Phase>();

    public static IReadOnlyList<Themes> AllThemes { get; } = [.. Enum.GetValues<Themes>().Where(t => t != Themes.None)];

    public static IReadOnlyList<Levels> AllLevels { get; } = [.. Enum.GetValues<Levels>().Where(l => l != Levels.None)];

    public static IEnumerable<Option> PhaseOptions(Text text) => Phases.Select(p => new Option(p.ToString(), text.Of("Questions", p)));

    public static IEnumerable<Option> ThemeOptions(Text text) => AllThemes.Select(t => new Option(t.ToString(), text.Of("Questions", t), Tone: ToneOf(t)));

    public static IEnumerable<Option> LevelOptions(Text text) => AllLevels.Select(l => new Option(l.ToString(), text.Of("Questions", l)));

    /// <summary>Class of a theme's shape and colour.</summary>
    public static string ToneOf(Themes theme) => theme switch
    {
        Themes.Qualities => "q",
        Themes.Motives => "m",
        Themes.Work => "w",
        Themes.Direction => "d",
        _ => "n",
    };
}
