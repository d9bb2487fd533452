using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>
/// A guided conversation: planned, walked into, or asked for by a learner. What was said stands in the record of each
/// learner. Refusals: <see cref="ConversationsRules"/>.
/// </summary>
public sealed class Conversation : ISchoolOwned, IVersioned
{
    public const int UsualMinutes = 20;
    public const int FewestMinutes = 5;
    public const int MostMinutes = 90;
    public const int AskMaxLength = 300;
    public const int PlaceMaxLength = 80;

    private Conversation() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }
    public ConversationKind Kind { get; private set; }

    /// <summary>The member of staff who guides; null while a learner asked and nobody answered.</summary>
    public Guid? GuideId { get; private set; }

    public StaffMember? Guide { get; private set; }

    /// <summary>The agreed moment, UTC; null when there is none yet, and for a walk-in.</summary>
    public DateTime? PlannedAt { get; private set; }

    public int Minutes { get; private set; } = UsualMinutes;

    /// <summary>Where, when that was agreed outside a round; in a round the time says it.</summary>
    public string? Place { get; private set; }

    /// <summary>What the learner would like to talk about, when the learner asked.</summary>
    public string? AskedFor { get; private set; }

    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime? StartedAt { get; private set; }

    /// <summary>When they stopped talking: from here on the product counts its own administration time.</summary>
    public DateTime? EndedAt { get; private set; }

    public DateTime? CancelledAt { get; private set; }
    public int Version { get; private set; } = 1;
    public List<Participant> Participants { get; private set; } = [];
    public List<ConversationRecord> Records { get; private set; } = [];

    /// <summary>Where it stands, from what happened.</summary>
    public ConversationState State => CancelledAt is not null ? ConversationState.Cancelled
        : EndedAt is not null ? ConversationState.Held
        : StartedAt is not null ? ConversationState.Running
        : GuideId is null ? ConversationState.Asked
        : ConversationState.Planned;

    /// <summary>A conversation that somebody of the staff plans or begins; <paramref name="id"/> comes from the form.</summary>
    public static Conversation With(Guid id, Guid schoolId, ConversationKind kind, StaffMember guide, DateTime at) =>
        With(id, schoolId, kind, guide.Id, at);

    /// <summary>A conversation that somebody of the staff plans or begins; <paramref name="id"/> comes from the form.</summary>
    public static Conversation With(Guid id, Guid schoolId, ConversationKind kind, Guid guideId, DateTime at)
    {
        var conversation = new Conversation { Id = id, SchoolId = schoolId, Kind = kind, GuideId = guideId, MadeById = guideId, MadeAt = at };
        conversation.Participants.Add(new Participant(conversation, guideId, Role.Mentor));
        return conversation;
    }

    /// <summary>A conversation that a learner asks for.</summary>
    /// <param name="id">From the form, so that a double click asks once.</param>
    /// <param name="recordId">Of the learner's record, from the form too.</param>
    /// <param name="schoolId">The school.</param>
    /// <param name="learnerId">Who asks.</param>
    /// <param name="about">What it should be about, when the learner says so.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="kind">For two, or with somebody from home.</param>
    public static Conversation Ask(
        Guid id, Guid recordId, Guid schoolId, Guid learnerId, string? about, DateTime at, ConversationKind kind = ConversationKind.Individual)
    {
        var conversation = new Conversation
        {
            Id = id,
            SchoolId = schoolId,
            Kind = kind,
            MadeById = learnerId,
            MadeAt = at,
            AskedFor = Words.Clean(about),
        };
        conversation.Seat(recordId, learnerId);
        return conversation;
    }

    /// <summary>Gives a learner a place, and a record of the learner's own. Sitting there already changes nothing.</summary>
    public ConversationRecord Seat(Guid recordId, Guid learnerId)
    {
        if (Records.Find(r => r.LearnerId == learnerId) is { } known) return known;
        var record = new ConversationRecord(recordId, this, learnerId);
        Participants.Add(new Participant(this, learnerId, Role.Learner));
        Records.Add(record);
        return record;
    }

    /// <summary>
    /// Gives up a learner's place, and with it the record that nothing was said in yet: before it begins, and of a small
    /// group also while it runs, for who is not there. Needs both lists.
    /// </summary>
    public Outcome Unseat(Guid learnerId)
    {
        if (EndedAt is not null) return Outcome.Refused(ConversationsRules.HasEnded);
        if (StartedAt is not null && (Kind != ConversationKind.SmallGroup || Records.Exists(r => r.LearnerId == learnerId && !r.Words.IsEmpty)))
            return Outcome.Refused(ConversationsRules.HasBegun);
        Participants.RemoveAll(p => p.PersonId == learnerId);
        Records.RemoveAll(r => r.LearnerId == learnerId);
        return Outcome.Done;
    }

    /// <summary>Somebody else takes part: a guardian, or a second member of staff.</summary>
    public void Join(Guid personId, Role role)
    {
        if (!Participants.Exists(p => p.PersonId == personId)) Participants.Add(new Participant(this, personId, role));
    }

    /// <summary>Somebody who would come does not, after all. A learner gives up a place with <see cref="Unseat"/>.</summary>
    public void Leave(Guid personId) => Participants.RemoveAll(p => p.PersonId == personId && p.Role != Role.Learner);

    /// <summary>Agrees on a moment, or on another one; whoever does so guides.</summary>
    public Outcome PlanFor(DateTime? moment, int minutes, Guid guideId, string? place = null)
    {
        if (CancelledAt is not null) return Outcome.Refused(ConversationsRules.WasCancelled);
        if (StartedAt is not null) return Outcome.Refused(ConversationsRules.HasBegun);
        PlannedAt = moment;
        Minutes = Math.Clamp(minutes, FewestMinutes, MostMinutes);
        GuideId = guideId;
        Place = Words.Clean(place);
        return Outcome.Done;
    }

    /// <summary>The learner who leads opens a conversation with home; opening what is open changes nothing.</summary>
    public Outcome Lead(DateTime at)
    {
        if (Kind != ConversationKind.ThreeWay) return Outcome.Refused(ConversationsRules.NotYoursToLead);
        if (CancelledAt is not null) return Outcome.Refused(ConversationsRules.WasCancelled);
        if (EndedAt is not null) return Outcome.Refused(ConversationsRules.HasEnded);
        StartedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>They sit down; starting what has begun changes nothing. Needs <see cref="Participants"/>.</summary>
    public Outcome Start(Guid guideId, Role role, DateTime at)
    {
        if (CancelledAt is not null) return Outcome.Refused(ConversationsRules.WasCancelled);
        if (EndedAt is not null) return Outcome.Refused(ConversationsRules.HasEnded);
        if (StartedAt is null) GuideId = guideId;
        StartedAt ??= at;
        Join(guideId, role);
        return Outcome.Done;
    }

    /// <summary>They stand up; ending twice changes nothing.</summary>
    public Outcome End(DateTime at)
    {
        if (StartedAt is null) return Outcome.Refused(ConversationsRules.HasNotBegun);
        EndedAt ??= at;
        return Outcome.Done;
    }

    /// <summary>They were not ready after all. Refused once a record was handed over. Needs <see cref="Records"/>.</summary>
    public Outcome GoOn()
    {
        if (Records.Exists(r => r.OfferedAt is not null)) return Outcome.Refused(ConversationsRules.IsOffered);
        EndedAt = null;
        return Outcome.Done;
    }

    /// <summary>It will not take place; can be put back.</summary>
    public Outcome Cancel(DateTime at)
    {
        if (StartedAt is not null) return Outcome.Refused(ConversationsRules.HasBegun);
        CancelledAt ??= at;
        return Outcome.Done;
    }

    /// <summary>Undoes <see cref="Cancel"/>.</summary>
    public Outcome PutBack()
    {
        CancelledAt = null;
        return Outcome.Done;
    }
}

/// <summary>Somebody who takes part in a conversation, and as what.</summary>
public sealed class Participant : ISchoolOwned
{
    private Participant() { }

    internal Participant(Conversation conversation, Guid personId, Role role)
    {
        SchoolId = conversation.SchoolId;
        ConversationId = conversation.Id;
        PersonId = personId;
        Role = role;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Conversation? Conversation { get; private set; }
    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }
    public Role Role { get; private set; }
}
