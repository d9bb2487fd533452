using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>
/// What a learner said about one theme on one day, with the stories it rests on. Said is said: the words have no verb that
/// changes them; who sees things differently says it anew, and the newest is what shows. No version, no state, no number.
/// </summary>
public sealed class OwnWords : ISchoolOwned
{
    public const int TextMaxLength = 4_000;
    public const int MostStories = 5;

    private OwnWords() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }

    /// <summary>One theme.</summary>
    public Themes Theme { get; private set; }

    public string Text { get; private set; } = "";
    public DateTime SaidAt { get; private set; }
    public Audience Audience { get; private set; }
    public DateTime? SharedAt { get; private set; }

    /// <summary>Taken away by the learner; can be put back for thirty days, then it is gone.</summary>
    public DateTime? RemovedAt { get; private set; }

    public List<OwnWordsStory> Stories { get; private set; } = [];

    /// <summary>Says something about a theme; <paramref name="id"/> comes from the form so that a double click makes one.</summary>
    public static OwnWords Say(Guid id, Guid schoolId, Guid learnerId, Themes theme, string text, DateTime at)
    {
        if (!Enum.IsDefined(theme) || theme == Themes.None) throw new ArgumentOutOfRangeException(nameof(theme), theme, "Own words are about one theme.");
        return new()
        {
            Id = id,
            SchoolId = schoolId,
            LearnerId = learnerId,
            Theme = theme,
            Text = Words.Clean(text) ?? "",
            SaidAt = at,
        };
    }

    /// <summary>
    /// Names the stories that these words rest on, once, when they are said. Refusal: <see cref="OwnWordsRules.TooManyStories"/>.
    /// </summary>
    public Outcome RestOn(IEnumerable<Guid> experiences)
    {
        var named = experiences.Distinct().ToList();
        if (named.Count > MostStories) return Outcome.Refused(OwnWordsRules.TooManyStories);
        if (Stories.Count == 0) Stories.AddRange(named.Select(id => new OwnWordsStory(this, id)));
        return Outcome.Done;
    }

    /// <summary>Opens these words to an audience, or takes that back. One act, and undoable.</summary>
    public Outcome ShareWith(Audience audience, DateTime at)
    {
        if (RemovedAt is not null) return Outcome.Refused(OwnWordsRules.IsRemoved);
        if (audience == Audience) return Outcome.Done;
        SharedAt = audience == Audience.OnlyMe ? null : SharedAt ?? at;
        Audience = audience;
        return Outcome.Done;
    }

    /// <summary>Takes the words away; can be undone with <see cref="PutBack"/>.</summary>
    public void Remove(DateTime at) => RemovedAt ??= at;

    /// <summary>Undoes a removal.</summary>
    public void PutBack() => RemovedAt = null;
}

/// <summary>A story that own words rest on.</summary>
public sealed class OwnWordsStory : ISchoolOwned, IUnlogged
{
    private OwnWordsStory() { }

    internal OwnWordsStory(OwnWords words, Guid experienceId)
    {
        SchoolId = words.SchoolId;
        LearnerId = words.LearnerId;
        OwnWordsId = words.Id;
        ExperienceId = experienceId;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid OwnWordsId { get; private set; }
    public OwnWords? OwnWords { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }
}

/// <summary>Names of the refusals around own words; each is also the key of the text people see.</summary>
public static class OwnWordsRules
{
    public const string TooManyStories = "OwnWords.TooManyStories";
    public const string IsRemoved = "OwnWords.IsRemoved";
}
