using RodeDraad.Core.Common;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>That somebody was reminded of a conversation at a moment; when the moment changes there is a new one.</summary>
public sealed class Reminder : ISchoolOwned, IUnlogged
{
    private Reminder() { }

    public Reminder(Guid schoolId, Guid conversationId, Guid personId, DateTime plannedAt, DateTime at)
    {
        SchoolId = schoolId;
        ConversationId = conversationId;
        PersonId = personId;
        PlannedAt = plannedAt;
        At = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Conversation? Conversation { get; private set; }
    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }
    public DateTime PlannedAt { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>
/// Somebody's own calendar address: who knows it can read when the conversations are, nothing else. Only its fingerprint
/// is kept; a new address ends the old one.
/// </summary>
public sealed class CalendarFeed : ISchoolOwned, IUnlogged
{
    public const int HashLength = 64;

    private CalendarFeed() { }

    public CalendarFeed(Guid schoolId, Guid personId)
    {
        SchoolId = schoolId;
        PersonId = personId;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }

    /// <summary>Fingerprint of the address; null when there is none.</summary>
    public string? Hash { get; private set; }

    public DateTime? MadeAt { get; private set; }

    /// <summary>Whether this person wants no mail a day before a conversation.</summary>
    public bool WithoutMail { get; private set; }

    /// <summary>A new address; the one before stops working.</summary>
    public void Open(string hash, DateTime at) => (Hash, MadeAt) = (hash, at);

    /// <summary>The address stops working.</summary>
    public void Close() => (Hash, MadeAt) = (null, null);

    public void Mail(bool wanted) => WithoutMail = !wanted;
}
