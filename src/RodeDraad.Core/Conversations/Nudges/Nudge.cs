using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Nudges;

/// <summary>What a teacher saw a learner do; said about an act, never about a person.</summary>
public enum Seen
{
    Explained = 1, Helped, KeptGoing, Arranged, Made, Asked, Listened, Dared, Noticed, Solved, Convinced, Cared,
}

/// <summary>Where that counts too.</summary>
public enum Place
{
    Care = 1, Teaching, Technology, Research, Business, Design, Nature, Media, Sports, Hospitality, Law, Together,
}

/// <summary>Whom the learner can talk to about it.</summary>
public enum TalkTo
{
    Me = 1, Mentor, Counsellor, SomebodyWhoDoesIt, OlderLearner, Home,
}

/// <summary>Three taps and a sentence.</summary>
public sealed record NudgeWords(Seen Seen, Place Place, TalkTo TalkTo, string Sentence);

/// <summary>
/// A zetje: what a teacher saw a learner do, where that counts too, and whom to talk to. It reaches the learner first, and
/// nobody else unless the learner makes a story of it. Refusals: <see cref="NudgesRules"/>.
/// </summary>
public sealed class Nudge : ISchoolOwned, IVersioned
{
    public const int SentenceMaxLength = 300;
    public const int ReplyMaxLength = 500;

    private Nudge() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }
    public Guid AuthorId { get; private set; }
    public StaffMember? Author { get; private set; }
    public Seen Seen { get; private set; }
    public Place Place { get; private set; }
    public TalkTo TalkTo { get; private set; }

    /// <summary>What exactly was seen, in the teacher's words.</summary>
    public string Sentence { get; private set; } = "";

    public DateTime GivenAt { get; private set; }

    /// <summary>Taken back by its author before the learner opened it.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When the learner opened it.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>Kept by the learner: it stands among what is worth rereading.</summary>
    public DateTime? KeptAt { get; private set; }

    /// <summary>Put out of sight by the learner, who can bring it back.</summary>
    public DateTime? HiddenAt { get; private set; }

    /// <summary>What the learner said back to the teacher.</summary>
    public string? Reply { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    /// <summary>The story that the learner made of it.</summary>
    public Guid? ExperienceId { get; private set; }

    public Experience? Experience { get; private set; }
    public int Version { get; private set; } = 1;

    /// <summary>A nudge; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static Nudge Give(Guid id, Learner learner, Guid authorId, NudgeWords words, DateTime at) => new()
    {
        Id = id,
        SchoolId = learner.SchoolId,
        LearnerId = learner.Id,
        AuthorId = authorId,
        Seen = words.Seen,
        Place = words.Place,
        TalkTo = words.TalkTo,
        Sentence = Words.Clean(words.Sentence) ?? "",
        GivenAt = at,
    };

    /// <summary>The author takes it back, as long as the learner has not opened it.</summary>
    public Outcome Withdraw(DateTime at)
    {
        if (OpenedAt is not null) return Outcome.Refused(NudgesRules.WasOpened);
        WithdrawnAt ??= at;
        return Outcome.Done;
    }

    /// <summary>The author gives it after all.</summary>
    public void GiveAgain() => WithdrawnAt = null;

    public void Open(DateTime at) => OpenedAt ??= at;

    /// <summary>Keeps it, or lets it be one of many again.</summary>
    public void Keep(bool keep, DateTime at) => KeptAt = keep ? KeptAt ?? at : null;

    /// <summary>Puts it out of sight, or brings it back.</summary>
    public void Hide(bool hide, DateTime at) => HiddenAt = hide ? HiddenAt ?? at : null;

    /// <summary>Says something back; changing it is allowed, emptying it takes it back.</summary>
    public Outcome Say(string? reply, DateTime at)
    {
        Reply = Words.Clean(reply);
        RepliedAt = Reply is null ? null : at;
        return Outcome.Done;
    }

    /// <summary>The story that stands: not one that the learner removed since. Needs <see cref="Experience"/>.</summary>
    public Experience? Story => Experience is { RemovedAt: null } ? Experience : null;

    /// <summary>The learner wrote a story that began here; a second one is refused while the first stands.</summary>
    public Outcome Become(Experience experience)
    {
        if (ExperienceId is not null && ExperienceId != experience.Id && Experience?.RemovedAt is null) return Outcome.Refused(NudgesRules.IsAStory);
        ExperienceId = experience.Id;
        return Outcome.Done;
    }
}

/// <summary>Names of the refusals about nudges; each is also the key of the text people see.</summary>
public static class NudgesRules
{
    public const string WasOpened = "Nudges.WasOpened";
    public const string IsAStory = "Nudges.IsAStory";
}
