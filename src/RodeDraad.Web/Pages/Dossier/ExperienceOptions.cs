using RodeDraad.Core.Dossier;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>What a learner can choose from while writing; always optional, never a test.</summary>
public static class ExperienceOptions
{
    /// <summary>Pleasant, unpleasant or both.</summary>
    public static IEnumerable<Option> Tones(Text text) =>
        Enum.GetValues<Tone>().Select(tone => new Option(tone.ToString(), text.Of("Dossier", tone)));

    /// <summary>The same with a face before each.</summary>
    public static IEnumerable<Option> Faces(Text text) =>
        Enum.GetValues<Tone>().Select(tone => new Option(tone.ToString(), text.Of("Dossier", tone), Icon: ToneIcon.Of(tone)));

    /// <summary>The five themes in the learner's words.</summary>
    public static IEnumerable<Option> Themes(Text text) =>
        ThemeTone.All.Select(t => new Option(t.Theme.ToString(), text[t.Text], text[$"{t.Text}.Means"], t.Class));

    /// <summary>The words of this experience and those used before.</summary>
    public static IEnumerable<Option> CoreWords(IEnumerable<string> chosen, IEnumerable<string> earlier) =>
        chosen.Concat(earlier).DistinctBy(Core.Common.Words.Fold).Select(word => new Option(word, word));
}
