using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>
/// What a conversation was about for one learner, in the learner's words. Written together during the conversation,
/// handed over as a proposal, and the learner's own once confirmed; after that only the learner says what stands in it.
/// It saves itself at every pause, so the change log leaves it alone; the conversation itself is logged.
/// </summary>
public sealed class ConversationRecord : ISchoolOwned, IVersioned, IUnlogged
{
    public const int NoteMaxLength = 2_000;
    public const int OpeningMaxLength = 300;
    public const int QuestionsMaxLength = 300;
    public const int MostQuestions = 3;
    public const int OthersMaxLength = 500;

    /// <summary>More than this is no choice, and does not fit in a quarter of an hour.</summary>
    public const int MostShown = 4;

    private ConversationRecord() { }

    internal ConversationRecord(Guid id, Conversation conversation, Guid learnerId)
    {
        Id = id;
        SchoolId = conversation.SchoolId;
        ConversationId = conversation.Id;
        Conversation = conversation;
        LearnerId = learnerId;
    }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Conversation? Conversation { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }

    /// <summary>The experience to talk about; null when said in one sentence, or not chosen yet.</summary>
    public Guid? ExperienceId { get; private set; }

    public Experience? Experience { get; private set; }

    /// <summary>The one sentence that the learner said beforehand, in place of an experience.</summary>
    public string? Opening { get; private set; }

    /// <summary>The questions that the guide picked beforehand, by their names, with spaces between.</summary>
    public string Questions { get; private set; } = "";

    /// <summary>Where they are.</summary>
    public Phase Phase { get; private set; } = Phase.LookBack;

    public string? SmallStory { get; private set; }
    public string? Meaning { get; private set; }
    public string? Ahead { get; private set; }
    public Themes About { get; private set; }
    public string? CoreWord { get; private set; }
    public string? Step { get; private set; }
    public DateOnly? ByWhen { get; private set; }
    public string? FirstContact { get; private set; }
    public string? Between { get; private set; }
    public bool? IsWarm { get; private set; }

    /// <summary>What the others at the table will do; in a conversation with home.</summary>
    public string? Others { get; private set; }

    /// <summary>The screen that wrote last, and its count.</summary>
    public Guid? PenId { get; private set; }

    public int PenCount { get; private set; }
    public Guid? WrittenById { get; private set; }
    public DateTime? WrittenAt { get; private set; }

    /// <summary>When the guide handed it over as a proposal.</summary>
    public DateTime? OfferedAt { get; private set; }

    /// <summary>When the learner made it the learner's own.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Whether the learner changed words while confirming.</summary>
    public bool WasAdapted { get; private set; }

    /// <summary>When the learner opened it to home; null when it is not.</summary>
    public DateTime? SharedHomeAt { get; private set; }

    public int Version { get; private set; } = 1;
    public List<Impression> Impressions { get; private set; } = [];

    /// <summary>What the learner lays on the table for home.</summary>
    public List<ShownPiece> Shown { get; private set; } = [];

    /// <summary>Who from home was asked to come.</summary>
    public List<GuardianInvitation> Invitations { get; private set; } = [];

    /// <summary>There is something to talk about: an experience, or words for one.</summary>
    public bool HasStory => ExperienceId is not null || Opening is not null || SmallStory is not null;

    /// <summary>The names of the picked questions.</summary>
    public IReadOnlyList<string> PickedQuestions => Questions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words as they stand.</summary>
    public RecordWords Words => new()
    {
        SmallStory = SmallStory,
        Meaning = Meaning,
        Ahead = Ahead,
        About = About,
        CoreWord = CoreWord,
        Step = Step,
        ByWhen = ByWhen,
        FirstContact = FirstContact,
        Between = Between,
        IsWarm = IsWarm,
        Others = Others,
    };

    /// <summary>Chooses the experience to talk about; it takes the place of a sentence.</summary>
    public Outcome TalkAbout(Experience experience)
    {
        if (OfferedAt is not null) return Outcome.Refused(ConversationsRules.IsOffered);
        if (experience.LearnerId != LearnerId || experience.RemovedAt is not null) return Outcome.Refused(ConversationsRules.NotYourStory);
        ExperienceId = experience.Id;
        Opening = null;
        return Outcome.Done;
    }

    /// <summary>Says in one sentence what to talk about; it takes the place of an experience.</summary>
    public Outcome TalkAbout(string sentence)
    {
        if (OfferedAt is not null) return Outcome.Refused(ConversationsRules.IsOffered);
        if (Common.Words.Clean(sentence) is not { } clean) return Outcome.Refused(ConversationsRules.StoryFirst);
        Opening = clean;
        ExperienceId = null;
        return Outcome.Done;
    }

    /// <summary>The experience that came of it, or to which the learner says the step belongs.</summary>
    internal void Keep(Experience experience) => ExperienceId = experience.Id;

    /// <summary>The guide picks at most <see cref="MostQuestions"/> questions to begin with.</summary>
    public Outcome Pick(IEnumerable<string> questions)
    {
        var picked = questions.Distinct(StringComparer.Ordinal).ToList();
        if (picked.Count > MostQuestions) return Outcome.Refused(ConversationsRules.TooManyQuestions);
        Questions = string.Join(' ', picked);
        return Outcome.Done;
    }

    /// <summary>
    /// Lays these on the table for home, in this order, in place of what lay there; the first story is what it is about.
    /// Needs <see cref="Shown"/>. Refusals:
    /// <see cref="ThreeWayRules.OnlyWithHome"/>, <see cref="ThreeWayRules.TooManyShown"/>.
    /// </summary>
    public Outcome Lay(IEnumerable<(ShownKind Kind, Guid Source)> pieces)
    {
        if (Conversation!.Kind != ConversationKind.ThreeWay) return Outcome.Refused(ThreeWayRules.OnlyWithHome);
        if (OfferedAt is not null) return Outcome.Refused(ConversationsRules.IsOffered);
        var chosen = pieces.Distinct().ToList();
        if (chosen.Count > MostShown) return Outcome.Refused(ThreeWayRules.TooManyShown);
        var (before, about) = (Shown.ConvertAll(s => s.SourceId), chosen.Where(c => c.Kind == ShownKind.Story).Select(c => (Guid?)c.Source).FirstOrDefault());
        if (about is not null || (ExperienceId is { } old && before.Contains(old))) ExperienceId = about;
        Shown.RemoveAll(s => !chosen.Contains((s.Kind, s.SourceId)));
        foreach (var (place, (kind, source)) in chosen.Index())
        {
            if (Shown.Find(s => s.Kind == kind && s.SourceId == source) is { } known) known.MoveTo(place);
            else Shown.Add(new ShownPiece(this, kind, source, place));
        }
        return Outcome.Done;
    }

    /// <summary>Goes to a phase, back too. For two, something to talk about is needed past looking back.</summary>
    public Outcome GoTo(Phase phase)
    {
        if (phase > Phase.LookBack && !HasStory && Conversation is null or { Kind: ConversationKind.Individual }) return Outcome.Refused(ConversationsRules.StoryFirst);
        Phase = phase;
        return Outcome.Done;
    }

    /// <summary>
    /// Takes over what a screen holds. The same saving twice, or an older one that comes late, changes nothing. Refused
    /// with <see cref="ConversationsRules.OtherPen"/> when another screen wrote since.
    /// </summary>
    public Outcome Write(RecordWords words, Pen pen, Guid writerId, DateTime at)
    {
        if (OfferedAt is not null) return Outcome.Refused(ConversationsRules.IsOffered);
        if (pen.Id == PenId && pen.Count <= PenCount) return Outcome.Done;
        var after = words.Cleaned();
        if (pen.Id != PenId && pen.Version != Version && after != Words) return Outcome.Refused(ConversationsRules.OtherPen);
        Take(after);
        PenId = pen.Id;
        PenCount = pen.Count;
        WrittenById = writerId;
        WrittenAt = at;
        return Outcome.Done;
    }

    /// <summary>Hands it over to the learner as a proposal.</summary>
    public Outcome Offer(DateTime at)
    {
        if (Words.IsEmpty) return Outcome.Refused(ConversationsRules.NothingWritten);
        if (Words.Lines > RecordWords.MostLines) return Outcome.Refused(ConversationsRules.TooManyLines);
        OfferedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>Takes the proposal back, to write on. Refused once the learner confirmed.</summary>
    public Outcome TakeBack()
    {
        if (ConfirmedAt is not null) return Outcome.Refused(ConversationsRules.IsConfirmed);
        OfferedAt = null;
        return Outcome.Done;
    }

    /// <summary>The learner says that this is it, in own words where those are better.</summary>
    public Outcome Confirm(RecordWords words, DateTime at)
    {
        if (OfferedAt is null) return Outcome.Refused(ConversationsRules.IsNotOffered);
        var after = words.Cleaned();
        if (after.Lines > RecordWords.MostLines) return Outcome.Refused(ConversationsRules.TooManyLines);
        if (after != Words) WasAdapted = true;
        Take(after);
        ConfirmedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>The learner opens it to home, or takes that back.</summary>
    public Outcome ShareHome(bool share, DateTime at)
    {
        if (ConfirmedAt is null) return Outcome.Refused(ConversationsRules.IsNotConfirmed);
        SharedHomeAt = share ? SharedHomeAt ?? at : null;
        return Outcome.Done;
    }

    private void Take(RecordWords words)
    {
        SmallStory = words.SmallStory;
        Meaning = words.Meaning;
        Ahead = words.Ahead;
        About = words.About;
        CoreWord = words.CoreWord;
        Step = words.Step;
        ByWhen = words.ByWhen;
        FirstContact = words.FirstContact;
        Between = words.Between;
        IsWarm = words.IsWarm;
        Others = words.Others;
    }
}

/// <summary>Who had the floor most, as somebody looks back on it.</summary>
public enum TalkedMost { Learner = 1, Both = 2, Guide = 3 }

/// <summary>
/// How one of the two looks back on the conversation. For nobody but those two, and shown only when both have answered.
/// </summary>
public sealed class Impression : ISchoolOwned, IUnlogged
{
    private Impression() { }

    public Impression(ConversationRecord record, Guid personId, TalkedMost talkedMost, bool hasStep, DateTime at)
    {
        SchoolId = record.SchoolId;
        RecordId = record.Id;
        PersonId = personId;
        TalkedMost = talkedMost;
        HasStep = hasStep;
        GivenAt = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid RecordId { get; private set; }
    public ConversationRecord? Record { get; private set; }
    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }
    public TalkedMost TalkedMost { get; private set; }

    /// <summary>Whether there is a step now.</summary>
    public bool HasStep { get; private set; }

    public DateTime GivenAt { get; private set; }
}
