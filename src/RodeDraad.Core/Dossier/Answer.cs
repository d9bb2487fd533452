using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>
/// What a mentor or counsellor says back, on the living experience. Always readable by the learner, who sees whose it is.
/// </summary>
public sealed class Answer : ISchoolOwned, IVersioned
{
    public const int TextMaxLength = 4_000;

    private Answer() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ExperienceId { get; private set; }
    public Experience? Experience { get; private set; }
    public Guid AuthorId { get; private set; }
    public StaffMember? Author { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime WrittenAt { get; private set; }

    /// <summary>Last changed by its author; null when never.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>When the learner opened it.</summary>
    public DateTime? SeenAt { get; private set; }

    /// <summary>Taken back by its author; can be put back.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>An answer on a shared experience; <paramref name="id"/> comes from the form so that a double click makes one.</summary>
    public static Answer On(Guid id, Experience experience, Guid authorId, string text, DateTime at) => new()
    {
        Id = id,
        SchoolId = experience.SchoolId,
        LearnerId = experience.LearnerId,
        ExperienceId = experience.Id,
        AuthorId = authorId,
        Text = Words.Clean(text) ?? "",
        WrittenAt = at,
    };

    /// <summary>Only the author changes an answer.</summary>
    public Outcome Rewrite(string text, Guid authorId, DateTime at)
    {
        if (authorId != AuthorId) return Outcome.Refused(DossierRules.OnlyTheAuthorChanges);
        var after = Words.Clean(text) ?? "";
        if (after == Text) return Outcome.Done;
        Text = after;
        ChangedAt = at;
        SeenAt = null;
        return Outcome.Done;
    }

    /// <summary>Takes the answer back, or puts it back.</summary>
    public Outcome Withdraw(Guid authorId, DateTime at)
    {
        if (authorId != AuthorId) return Outcome.Refused(DossierRules.OnlyTheAuthorChanges);
        WithdrawnAt ??= at;
        return Outcome.Done;
    }

    public Outcome PutBack(Guid authorId)
    {
        if (authorId != AuthorId) return Outcome.Refused(DossierRules.OnlyTheAuthorChanges);
        WithdrawnAt = null;
        return Outcome.Done;
    }

    public void Seen(DateTime at) => SeenAt ??= at;
}

/// <summary>
/// Somebody else opened a learner's dossier: who, in which role, what and when. Written on every opening, never changed,
/// shown to the learner.
/// </summary>
public sealed class Reading : ISchoolOwned, IUnlogged
{
    private Reading() { }

    /// <summary>An opening of one experience, or of the list of shared experiences when <paramref name="experienceId"/> is null.</summary>
    public Reading(Guid schoolId, Guid learnerId, Guid readerId, Role readerRole, Guid? experienceId, DateTime at)
    {
        SchoolId = schoolId;
        LearnerId = learnerId;
        ReaderId = readerId;
        ReaderRole = readerRole;
        ExperienceId = experienceId;
        At = at;
    }

    /// <summary>An opening of one thread.</summary>
    public static Reading OfThread(Guid threadId, Guid schoolId, Guid learnerId, Guid readerId, Role readerRole, DateTime at) =>
        new(schoolId, learnerId, readerId, readerRole, experienceId: null, at) { ThreadId = threadId };

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Guid ReaderId { get; private set; }
    public Person? Reader { get; private set; }
    public Role ReaderRole { get; private set; }
    public Guid? ExperienceId { get; private set; }

    /// <summary>The thread that was opened; null for an experience and for the list.</summary>
    public Guid? ThreadId { get; private set; }

    public DateTime At { get; private set; }
}
