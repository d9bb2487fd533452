using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>
/// A conversation that was held, as the dossier knows it: who with, when, and the learner's word once confirmed. Written
/// by the conversation; its identifier is that of the learner's record.
/// </summary>
public sealed class HeldTalk : ISchoolOwned, IUnlogged
{
    private HeldTalk() { }

    public HeldTalk(Guid recordId, Guid schoolId, Guid learnerId, Guid? withId, DateTime heldAt)
    {
        Id = recordId;
        SchoolId = schoolId;
        LearnerId = learnerId;
        WithId = withId;
        HeldAt = heldAt;
        HeldOn = DateOnly.FromDateTime(DutchClock.ToAmsterdam(heldAt));
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid? WithId { get; private set; }
    public StaffMember? With { get; private set; }
    public DateTime HeldAt { get; private set; }

    /// <summary>The day in Amsterdam, to stand between the experiences.</summary>
    public DateOnly HeldOn { get; private set; }

    /// <summary>The core word, once the learner confirmed.</summary>
    public string? Word { get; private set; }

    /// <summary>The learner confirmed; the word is the learner's own.</summary>
    public void Confirm(string? word) => Word = word;
}

/// <summary>An experience that was talked about, or that the learner laid beside it. It counts once the talk was held.</summary>
public sealed class DiscussedStory : ISchoolOwned, IUnlogged
{
    private DiscussedStory() { }

    public DiscussedStory(Guid talkId, Experience experience)
        : this(talkId, experience.SchoolId, experience.LearnerId, experience.Id) { }

    public DiscussedStory(Guid talkId, Guid schoolId, Guid learnerId, Guid experienceId)
    {
        TalkId = talkId;
        SchoolId = schoolId;
        LearnerId = learnerId;
        ExperienceId = experienceId;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }

    /// <summary>The learner's record of the conversation.</summary>
    public Guid TalkId { get; private set; }

    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }

    /// <summary>When the conversation ended; null while it runs.</summary>
    public DateTime? HeldAt { get; private set; }

    public void Held(DateTime at) => HeldAt ??= at;

    public void NotHeld() => HeldAt = null;
}
