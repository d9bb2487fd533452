using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>
/// What a learner finds to be the same in several experiences: a core word, the small stories laid along it, and the
/// bigger story they tell together. Only the learner links, names and writes. Refusals: <see cref="ThreadRules"/>.
/// </summary>
public sealed class Thread : ISchoolOwned, IVersioned
{
    public const int BiggerStoryMaxLength = 20_000;

    /// <summary>What a learner lays side by side before a thread begins.</summary>
    public const int FewestStories = 2;

    private Thread() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }

    /// <summary>The core word, as the learner writes it.</summary>
    public string Word { get; private set; } = "";

    public string WordFold { get; private set; } = "";

    /// <summary>What the small stories have in common, in the learner's words; null until it is written.</summary>
    public string? BiggerStory { get; private set; }

    public Audience Audience { get; private set; }
    public DateTime? SharedAt { get; private set; }
    public DateTime BegunAt { get; private set; }

    /// <summary>When word or bigger story last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Removed by the learner; can be put back as long as an experience can.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;
    public List<ThreadStory> Stories { get; private set; } = [];
    public List<ThreadVersion> Versions { get; private set; } = [];

    /// <summary>Begins a thread; <paramref name="id"/> comes from the form, so that sending it twice makes one.</summary>
    public static Thread Begin(Guid id, Guid schoolId, Guid learnerId, string word, DateTime at) => new()
    {
        Id = id,
        SchoolId = schoolId,
        LearnerId = learnerId,
        Word = Words.Clean(word) ?? "",
        WordFold = Words.Fold(word),
        BegunAt = at,
        ChangedAt = at,
    };

    /// <summary>Names the word and writes the bigger story; what stood there before is kept as a version.</summary>
    public Outcome Write(string? word, string? biggerStory, DateTime at)
    {
        var (named, story) = (Words.Clean(word), Words.Clean(biggerStory));
        if (named is null) return Outcome.Refused(ThreadRules.WordIsNeeded);
        if (named.Length > CoreWord.MaxLength) return Outcome.Refused(DossierRules.CoreWordTooLong);
        if (named == Word && story == BiggerStory) return Outcome.Done;

        // An empty page that is filled for the first time leaves nothing to keep.
        if (BiggerStory is not null || named != Word) Versions.Add(new ThreadVersion(this, at));
        Word = named;
        WordFold = Words.Fold(named);
        BiggerStory = story;
        ChangedAt = at;
        return Outcome.Done;
    }

    /// <summary>Lays an own experience along the thread; one that lies there already stays where it is.</summary>
    public Outcome Link(Experience experience, DateTime at)
    {
        if (experience.LearnerId != LearnerId) return Outcome.Refused(ThreadRules.OnlyOwnStories);
        if (experience.RemovedAt is not null) return Outcome.Refused(DossierRules.IsRemoved);
        if (!Stories.Exists(s => s.ExperienceId == experience.Id)) Stories.Add(new ThreadStory(this, experience, at));
        return Outcome.Done;
    }

    /// <summary>Takes an experience off the thread; the experience itself stays as it is.</summary>
    public Outcome Unlink(Guid experienceId)
    {
        Stories.RemoveAll(s => s.ExperienceId == experienceId);
        return Outcome.Done;
    }

    /// <summary>Opens word and bigger story to an audience, or takes it back. The stories along it keep their own audience.</summary>
    public Outcome ShareWith(Audience audience, DateTime at)
    {
        if (RemovedAt is not null) return Outcome.Refused(ThreadRules.IsRemoved);
        if (audience == Audience) return Outcome.Done;
        SharedAt = audience == Audience.OnlyMe ? null : SharedAt ?? at;
        Audience = audience;
        return Outcome.Done;
    }

    /// <summary>Removes the thread, not its stories; can be undone with <see cref="PutBack"/>.</summary>
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
}

/// <summary>An experience that lies along a thread, because the learner laid it there.</summary>
public sealed class ThreadStory : ISchoolOwned, IUnlogged
{
    private ThreadStory() { }

    internal ThreadStory(Thread thread, Experience experience, DateTime at)
    {
        SchoolId = thread.SchoolId;
        LearnerId = thread.LearnerId;
        ThreadId = thread.Id;
        ExperienceId = experience.Id;
        LinkedAt = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ThreadId { get; private set; }
    public Thread? Thread { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }
    public DateTime LinkedAt { get; private set; }
}

/// <summary>What a thread said before it was rewritten. Old words stay readable for the learner.</summary>
public sealed class ThreadVersion : ISchoolOwned, IUnlogged
{
    private ThreadVersion() { }

    internal ThreadVersion(Thread before, DateTime replacedAt)
    {
        SchoolId = before.SchoolId;
        LearnerId = before.LearnerId;
        ThreadId = before.Id;
        Word = before.Word;
        BiggerStory = before.BiggerStory;
        WrittenAt = before.ChangedAt;
        ReplacedAt = replacedAt;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ThreadId { get; private set; }
    public string Word { get; private set; } = "";
    public string? BiggerStory { get; private set; }

    /// <summary>When these words were written.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When newer words took their place.</summary>
    public DateTime ReplacedAt { get; private set; }
}
