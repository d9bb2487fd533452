using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>Who can read an experience. A new one is for the learner alone.</summary>
public enum Audience { OnlyMe = 0, Mentor = 1, Home = 2 }

/// <summary>How an experience felt; marked by the learner, never guessed.</summary>
public enum Tone { Pleasant = 1, Unpleasant = 2, Mixed = 3 }

/// <summary>What an experience is about, marked by the learner: the five competences, in the learner's words on screen.</summary>
[Flags]
public enum Themes
{
    None = 0,
    Qualities = 1,
    Motives = 2,
    Work = 4,
    Direction = 8,
    Network = 16,
}

/// <summary>Where an experience stands in the cycle. Always derived, never stored.</summary>
public enum Stage { Planned, Lived, Reflected, Discussed, FollowedUp }

/// <summary>
/// Something a learner lived that mattered. Every part is optional and in the learner's own words; only the learner
/// writes. Refusals: <see cref="DossierRules"/>.
/// </summary>
public sealed class Experience : ISchoolOwned, IVersioned
{
    public const int TitleMaxLength = 120;
    public const int TextMaxLength = 20_000;
    public const int FeelingMaxLength = 500;
    public const int HeadingLength = 80;
    public const int PlacementMaxLength = 80;

    private Experience() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }

    public string? Title { get; private set; }

    /// <summary>First words, for lists: the title, or the beginning of what was written. Kept by every write.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>
    /// The stems of everything that is written here, for searching (<see cref="SearchWords"/>). Kept by every write; null
    /// in a row from before there was searching, until <see cref="SearchIndex"/> has filled it.
    /// </summary>
    public string? SearchText { get; private set; }

    /// <summary>The day it happened, or will happen.</summary>
    public DateOnly HappenedOn { get; private set; }

    /// <summary>What the learner wanted from it.</summary>
    public string? Goal { get; private set; }

    /// <summary>The small story: what happened.</summary>
    public string? Story { get; private set; }

    /// <summary>How it felt, in words.</summary>
    public string? Feeling { get; private set; }

    public Tone? Tone { get; private set; }

    /// <summary>What it told the learner about him- or herself.</summary>
    public string? Discovery { get; private set; }

    public Themes Themes { get; private set; }
    public Audience Audience { get; private set; }
    public DateTime? SharedAt { get; private set; }

    /// <summary>The host of the placement that this day was part of, in the learner's words; null when it was no placement.</summary>
    public string? Placement { get; private set; }

    /// <summary>The step that led here: the cycle going round.</summary>
    public Guid? FromStepId { get; private set; }

    public NextStep? FromStep { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Removed by the learner; can be put back for thirty days, then it is gone.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;
    public List<CoreWord> CoreWords { get; private set; } = [];
    public List<NextStep> Steps { get; private set; } = [];
    public List<Answer> Answers { get; private set; } = [];
    public List<ExperienceVersion> Versions { get; private set; } = [];

    /// <summary>
    /// Captures a few words. <paramref name="id"/> comes from the form, so that the same form sent twice makes one.
    /// </summary>
    /// <param name="id">Identifier made when the form was shown.</param>
    /// <param name="schoolId">The learner's school.</param>
    /// <param name="learnerId">The owner.</param>
    /// <param name="story">The first words: the one thing that is needed.</param>
    /// <param name="happenedOn">The day, preset to today.</param>
    /// <param name="at">Now, UTC.</param>
    public static Experience Capture(Guid id, Guid schoolId, Guid learnerId, string story, DateOnly happenedOn, DateTime at)
    {
        var experience = new Experience
        {
            Id = id,
            SchoolId = schoolId,
            LearnerId = learnerId,
            Story = Words.Clean(story),
            HappenedOn = happenedOn,
            WrittenAt = at,
            ChangedAt = at,
        };
        experience.Head();
        return experience;
    }

    /// <summary>
    /// Captures a picture or a voice note: the words can come later. Until then it is called <paramref name="title"/>,
    /// which the learner can change.
    /// </summary>
    public static Experience CaptureFile(Guid id, Guid schoolId, Guid learnerId, string title, DateOnly happenedOn, DateTime at)
    {
        var experience = Capture(id, schoolId, learnerId, "", happenedOn, at);
        experience.Title = Words.Shorten(title, TitleMaxLength);
        experience.Head();
        return experience;
    }

    /// <summary>Plans something that still has to happen: a goal first, the story later.</summary>
    public static Experience Plan(Guid id, Guid schoolId, Guid learnerId, string goal, DateOnly happenedOn, DateTime at)
    {
        var experience = Capture(id, schoolId, learnerId, "", happenedOn, at);
        experience.Goal = Words.Clean(goal);
        experience.Head();
        return experience;
    }

    /// <summary>A question about a theme called it up: it is about that theme from its first words on.</summary>
    public void CalledUpBy(Themes theme) => Themes |= theme;

    /// <summary>Marks the step of an earlier experience that led here.</summary>
    public void FollowsFrom(NextStep step) => FromStepId = step.Id;

    /// <summary>
    /// Takes over what the learner wrote; what stood there before is kept as a version when its words change.
    /// Refuses with <see cref="DossierRules.SomethingIsNeeded"/> when nothing at all would be left.
    /// </summary>
    public Outcome Write(ExperienceWords words, DateTime at)
    {
        var after = words.Cleaned();
        if (after.Story is null && after.Goal is null && after.Title is null)
            return Outcome.Refused(DossierRules.SomethingIsNeeded);
        if (after == ExperienceWords.Of(this)) return Outcome.Done;

        Versions.Add(new ExperienceVersion(this, at));
        Title = after.Title;
        HappenedOn = after.HappenedOn;
        Goal = after.Goal;
        Story = after.Story;
        Feeling = after.Feeling;
        Tone = after.Tone;
        Discovery = after.Discovery;
        Themes = after.Themes;
        ChangedAt = at;
        Head();
        return Outcome.Done;
    }

    /// <summary>Names the heart of the experience: the learner's own words, at most <see cref="CoreWord.PerExperience"/>.</summary>
    public Outcome NameCoreWords(IEnumerable<string> words, DateTime at)
    {
        var named = words.Select(w => Words.Clean(w)).OfType<string>().DistinctBy(Words.Fold).ToList();
        if (named.Count > CoreWord.PerExperience) return Outcome.Refused(DossierRules.TooManyCoreWords);
        if (named.Exists(w => w.Length > CoreWord.MaxLength)) return Outcome.Refused(DossierRules.CoreWordTooLong);

        CoreWords.RemoveAll(old => !named.Contains(old.Word, StringComparer.Ordinal));
        foreach (var word in named.Where(w => !CoreWords.Exists(old => old.Word == w)))
            CoreWords.Add(new CoreWord(this, word, at));
        ChangedAt = at;
        Head();
        return Outcome.Done;
    }

    /// <summary>Makes it a day of a placement at a host, or of none; the learner says which.</summary>
    public void BelongsToPlacement(string? host) => Placement = Words.Clean(host);

    /// <summary>A day of a placement, caught with a picture of how it was.</summary>
    public void CaughtAtPlacement(string host, Tone? tone)
    {
        BelongsToPlacement(host);
        Tone = tone;
    }

    /// <summary>Opens the experience to an audience, or takes it back. One act, and undoable.</summary>
    public Outcome ShareWith(Audience audience, DateTime at)
    {
        if (RemovedAt is not null) return Outcome.Refused(DossierRules.IsRemoved);
        if (audience == Audience) return Outcome.Done;
        SharedAt = audience == Audience.OnlyMe ? null : SharedAt ?? at;
        Audience = audience;
        return Outcome.Done;
    }

    /// <summary>Removes; can be undone with <see cref="PutBack"/>.</summary>
    public Outcome Remove(DateTime at)
    {
        RemovedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>Undoes a removal.</summary>
    public Outcome PutBack()
    {
        RemovedAt = null;
        return Outcome.Done;
    }

    /// <summary>Where it stands in the cycle, from what is there.</summary>
    /// <param name="ledToExperience">True when a step of this experience led to another experience.</param>
    /// <param name="discussed">True when it was used in a conversation that took place.</param>
    public Stage StageWhen(bool ledToExperience, bool discussed = false)
    {
        if (ledToExperience) return Stage.FollowedUp;
        if (discussed) return Stage.Discussed;
        if (Discovery is not null || CoreWords.Count > 0) return Stage.Reflected;
        return Story is not null ? Stage.Lived : Stage.Planned;
    }

    private void Head()
    {
        Heading = Words.Shorten(Title ?? Story ?? Goal ?? "", HeadingLength);
        SearchText = SearchWords.TextOf([Title, Goal, Story, Feeling, Discovery, .. CoreWords.Select(w => w.Word)]);
    }
}
