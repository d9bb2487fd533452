using RodeDraad.Core.Common;

namespace RodeDraad.Core.Dossier;

/// <summary>Everything a learner can write about one experience, as one value: what a form sends and a version keeps.</summary>
public sealed record ExperienceWords
{
    public string? Title { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public string? Goal { get; init; }
    public string? Story { get; init; }
    public string? Feeling { get; init; }
    public Tone? Tone { get; init; }
    public string? Discovery { get; init; }
    public Themes Themes { get; init; }

    /// <summary>The words as they stand in an experience.</summary>
    public static ExperienceWords Of(Experience experience) => new()
    {
        Title = experience.Title,
        HappenedOn = experience.HappenedOn,
        Goal = experience.Goal,
        Story = experience.Story,
        Feeling = experience.Feeling,
        Tone = experience.Tone,
        Discovery = experience.Discovery,
        Themes = experience.Themes,
    };

    /// <summary>Without outer white space; empty becomes null.</summary>
    public ExperienceWords Cleaned() => this with
    {
        Title = Words.Clean(Title),
        Goal = Words.Clean(Goal),
        Story = Words.Clean(Story),
        Feeling = Words.Clean(Feeling),
        Discovery = Words.Clean(Discovery),
    };
}

/// <summary>What an experience said before it was changed. Old words stay readable for the learner.</summary>
public sealed class ExperienceVersion : ISchoolOwned, IUnlogged
{
    private ExperienceVersion() { }

    internal ExperienceVersion(Experience before, DateTime replacedAt)
    {
        SchoolId = before.SchoolId;
        LearnerId = before.LearnerId;
        ExperienceId = before.Id;
        Title = before.Title;
        HappenedOn = before.HappenedOn;
        Goal = before.Goal;
        Story = before.Story;
        Feeling = before.Feeling;
        Tone = before.Tone;
        Discovery = before.Discovery;
        Themes = before.Themes;
        WrittenAt = before.ChangedAt;
        ReplacedAt = replacedAt;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ExperienceId { get; private set; }
    public string? Title { get; private set; }
    public DateOnly HappenedOn { get; private set; }
    public string? Goal { get; private set; }
    public string? Story { get; private set; }
    public string? Feeling { get; private set; }
    public Tone? Tone { get; private set; }
    public string? Discovery { get; private set; }
    public Themes Themes { get; private set; }

    /// <summary>When these words were written.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When newer words took their place.</summary>
    public DateTime ReplacedAt { get; private set; }
}

/// <summary>The learner's own word for the heart of an experience. A word that returns is a thread.</summary>
public sealed class CoreWord : ISchoolOwned, IUnlogged
{
    public const int MaxLength = 40;
    public const int PerExperience = 5;

    private CoreWord() { }

    internal CoreWord(Experience experience, string word, DateTime at)
    {
        SchoolId = experience.SchoolId;
        LearnerId = experience.LearnerId;
        ExperienceId = experience.Id;
        Word = word;
        WordFold = Words.Fold(word);
        NamedAt = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }
    public string Word { get; private set; } = "";
    public string WordFold { get; private set; } = "";
    public DateTime NamedAt { get; private set; }
}
