using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Referrals;

/// <summary>Where a referral stands; derived from its moments.</summary>
public enum ReferralState { New, TakenUp, Answered, Closed }

/// <summary>
/// A mentor asks the counsellor to take over a question. The learner knows: it was talked about, and text, state and answer
/// are readable by the learner from the first moment. Refusals: <see cref="ReferralsRules"/>.
/// </summary>
public sealed class Referral : ISchoolOwned, IVersioned
{
    public const int QuestionMaxLength = 2_000;
    public const int AnswerMaxLength = 4_000;

    private Referral() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public Guid LearnerId { get; private set; }
    public Learner? Learner { get; private set; }

    /// <summary>The mentor who asked.</summary>
    public Guid AuthorId { get; private set; }

    public StaffMember? Author { get; private set; }

    /// <summary>What the learner and the mentor want to know.</summary>
    public string Question { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    /// <summary>The counsellor who took it up.</summary>
    public Guid? CounsellorId { get; private set; }

    public StaffMember? Counsellor { get; private set; }
    public DateTime? TakenUpAt { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Taken back by the mentor before anybody took it up.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When the learner last opened it.</summary>
    public DateTime? SeenAt { get; private set; }

    public int Version { get; private set; } = 1;

    public ReferralState State => ClosedAt is not null ? ReferralState.Closed
        : AnsweredAt is not null ? ReferralState.Answered
        : TakenUpAt is not null ? ReferralState.TakenUp
        : ReferralState.New;

    /// <summary>Asks; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static Referral Ask(Guid id, Learner learner, Guid authorId, string question, DateTime at) => new()
    {
        Id = id,
        SchoolId = learner.SchoolId,
        LearnerId = learner.Id,
        AuthorId = authorId,
        Question = Words.Clean(question) ?? "",
        AskedAt = at,
    };

    /// <summary>A counsellor takes it up. Refused when another one did, or when it is closed.</summary>
    public Outcome TakeUp(Guid counsellorId, DateTime at)
    {
        if (WithdrawnAt is not null) return Outcome.Refused(ReferralsRules.IsWithdrawn);
        if (ClosedAt is not null) return Outcome.Refused(ReferralsRules.IsClosed);
        if (CounsellorId is not null && CounsellorId != counsellorId) return Outcome.Refused(ReferralsRules.IsTakenUp);
        CounsellorId = counsellorId;
        TakenUpAt ??= at;
        return Outcome.Done;
    }

    /// <summary>Answers, or says the answer otherwise; who answers has taken it up. The learner and the mentor read it.</summary>
    public Outcome Reply(string answer, Guid counsellorId, DateTime at)
    {
        if (TakeUp(counsellorId, at) is { IsRefused: true } refused) return refused;
        Answer = Words.Clean(answer);
        if (Answer is null) return Outcome.Refused(ReferralsRules.AnswerIsNeeded);
        AnsweredAt = at;
        SeenAt = null;
        return Outcome.Done;
    }

    /// <summary>Nothing more has to be done.</summary>
    public Outcome Close(DateTime at)
    {
        if (AnsweredAt is null) return Outcome.Refused(ReferralsRules.AnswerComesFirst);
        ClosedAt ??= at;
        return Outcome.Done;
    }

    public void Reopen() => ClosedAt = null;

    /// <summary>The mentor takes it back, as long as nobody took it up.</summary>
    public Outcome Withdraw(DateTime at)
    {
        if (TakenUpAt is not null) return Outcome.Refused(ReferralsRules.IsTakenUp);
        WithdrawnAt ??= at;
        return Outcome.Done;
    }

    public void AskAgain() => WithdrawnAt = null;

    public void Seen(DateTime at) => SeenAt ??= at;
}

/// <summary>Names of the refusals about referrals; each is also the key of the text people see.</summary>
public static class ReferralsRules
{
    public const string IsTakenUp = "Referrals.IsTakenUp";
    public const string IsClosed = "Referrals.IsClosed";
    public const string IsWithdrawn = "Referrals.IsWithdrawn";
    public const string AnswerIsNeeded = "Referrals.AnswerIsNeeded";
    public const string AnswerComesFirst = "Referrals.AnswerComesFirst";
}
