using System.ComponentModel.DataAnnotations;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Dossier;

/// <summary>The fields of an experience as forms send them; a question page sends only its own.</summary>
public sealed class ExperienceForm
{
    /// <summary>Version that the learner was looking at.</summary>
    public int Version { get; set; }

    [Limit(Experience.TitleMaxLength)] public string? Title { get; set; }

    [DataType(DataType.Date)] public DateOnly? HappenedOn { get; set; }

    [Limit(Experience.TextMaxLength)] public string? Goal { get; set; }

    [Limit(Experience.TextMaxLength)] public string? Story { get; set; }

    [Limit(Experience.FeelingMaxLength)] public string? Feeling { get; set; }

    public Tone? Tone { get; set; }

    [Limit(Experience.TextMaxLength)] public string? Discovery { get; set; }

    /// <summary>Chosen themes, one value each.</summary>
    public List<Themes> Themes { get; set; } = [];

    /// <summary>Earlier words that were ticked.</summary>
    public List<string> ChosenWords { get; set; } = [];

    /// <summary>New words, separated by commas.</summary>
    [Limit(CoreWord.PerExperience * (CoreWord.MaxLength + 2))] public string? NewWords { get; set; }

    /// <summary>All core words of the form.</summary>
    public IEnumerable<string> AllWords() =>
        ChosenWords.Concat((NewWords ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The themes as one value.</summary>
    public Themes AllThemes() => Themes.Aggregate(Core.Dossier.Themes.None, (all, one) => all | one);

    /// <summary>The form as an experience stands.</summary>
    public static ExperienceForm Of(Experience experience) => new()
    {
        Version = experience.Version,
        Title = experience.Title,
        HappenedOn = experience.HappenedOn,
        Goal = experience.Goal,
        Story = experience.Story,
        Feeling = experience.Feeling,
        Tone = experience.Tone,
        Discovery = experience.Discovery,
        Themes = [.. Enum.GetValues<Themes>().Where(t => t != Core.Dossier.Themes.None && experience.Themes.HasFlag(t))],
        ChosenWords = [.. experience.CoreWords.Select(w => w.Word)],
    };
}
