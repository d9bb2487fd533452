using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Feedback;

/// <summary>What is asked about. A quality is looked back on (feedback), a motive is looked ahead with (feedforward).</summary>
public enum FeedbackAbout { Quality = 1, Motive = 2 }

/// <summary>Who is asked.</summary>
public enum GiverKind { Teacher = 1, Peer, Family, Host }

/// <summary>What a learner asks, and of whom.</summary>
public sealed record FeedbackWords(FeedbackAbout About, string Subject, GiverKind Giver, string GiverName);

/// <summary>
/// A learner asks somebody, by a link that works once, what that person saw. The answer comes to the learner alone, who
/// decides whether others may read it. Refusals: <see cref="FeedbackRules"/>.
/// </summary>
public sealed class FeedbackRequest : ISchoolOwned, IVersioned
{
    public const int SubjectMaxLength = 120;
    public const int GiverMaxLength = 80;
    public const int TextMaxLength = 1_000;
    public const int HashLength = 64;

    /// <summary>So long a link opens.</summary>
    public const int DaysOpen = 21;

    private FeedbackRequest() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }
    public FeedbackAbout About { get; private set; }

    /// <summary>In the learner's words: "uitleggen aan kleine kinderen".</summary>
    public string Subject { get; private set; } = "";

    public GiverKind Giver { get; private set; }

    /// <summary>As the learner calls that person.</summary>
    public string GiverName { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    /// <summary>SHA-256 of the token, hexadecimal; null while there is no link.</summary>
    public string? Hash { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Made shut by the learner.</summary>
    public DateTime? RevokedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>What the giver saw, or sees before them.</summary>
    public string? Saw { get; private set; }

    /// <summary>What came of it, or what the learner can try.</summary>
    public string? Further { get; private set; }

    public DateTime? SeenAt { get; private set; }
    public Audience Audience { get; private set; }

    /// <summary>Taken away by the learner; can be put back.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Asks; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static FeedbackRequest Ask(Guid id, Guid schoolId, Guid learnerId, FeedbackWords words, DateTime at) => new()
    {
        Id = id,
        SchoolId = schoolId,
        LearnerId = learnerId,
        About = words.About,
        Subject = Words.Clean(words.Subject) ?? "",
        Giver = words.Giver,
        GiverName = Words.Clean(words.GiverName) ?? "",
        AskedAt = at,
    };

    /// <summary>A new link; the one before no longer opens. Refused once answered.</summary>
    public Outcome OpenWith(string hash, DateTime at)
    {
        if (AnsweredAt is not null) return Outcome.Refused(FeedbackRules.IsAnswered);
        Hash = hash;
        ExpiresAt = at.AddDays(DaysOpen);
        RevokedAt = null;
        return Outcome.Done;
    }

    /// <summary>The link opens nothing any more.</summary>
    public void Revoke(DateTime at)
    {
        RevokedAt ??= at;
        Hash = null;
    }

    /// <summary>Unused, not made shut, not too old.</summary>
    public bool OpensAt(DateTime now) => Hash is not null && AnsweredAt is null && RevokedAt is null && RemovedAt is null && now < ExpiresAt;

    /// <summary>The giver answers, once. The link shuts.</summary>
    public Outcome Give(string? saw, string? further, DateTime at)
    {
        if (!OpensAt(at)) return Outcome.Refused(FeedbackRules.IsShut);
        if (Words.Clean(saw) is not { } seen) return Outcome.Refused(FeedbackRules.WordsAreNeeded);
        Saw = seen;
        Further = Words.Clean(further);
        AnsweredAt = at;
        Hash = null;
        return Outcome.Done;
    }

    public void Seen(DateTime at) => SeenAt ??= at;

    /// <summary>Opens the answer to an audience, or takes it back.</summary>
    public Outcome ShareWith(Audience audience)
    {
        if (AnsweredAt is null) return Outcome.Refused(FeedbackRules.NotAnswered);
        Audience = audience;
        return Outcome.Done;
    }

    /// <summary>Takes it away; the link shuts too.</summary>
    public void Remove(DateTime at)
    {
        RemovedAt ??= at;
        Hash = null;
    }

    public void PutBack() => RemovedAt = null;
}

/// <summary>Names of the refusals about feedback; each is also the key of the text people see.</summary>
public static class FeedbackRules
{
    public const string IsAnswered = "Feedback.IsAnswered";
    public const string IsShut = "Feedback.IsShut";
    public const string WordsAreNeeded = "Feedback.WordsAreNeeded";
    public const string NotAnswered = "Feedback.NotAnswered";
}
