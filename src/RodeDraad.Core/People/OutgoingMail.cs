using RodeDraad.Core.Common;

namespace RodeDraad.Core.People;

/// <summary>A mail that waits to be sent; it survives a restart and is removed once delivered.</summary>
public sealed class OutgoingMail : IUnlogged
{
    public const int SubjectMaxLength = 200;

    private OutgoingMail() { }

    public OutgoingMail(Guid? accountId, string to, string subject, string body, DateTime at)
    {
        AccountId = accountId;
        To = to;
        Subject = subject;
        Body = body;
        QueuedAt = at;
        NextTryAt = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid? AccountId { get; private set; }
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";

    /// <summary>Plain text.</summary>
    public string Body { get; private set; } = "";

    public DateTime QueuedAt { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public int Tries { get; private set; }

    /// <summary>Not delivered: the next try waits longer, up to an hour.</summary>
    public void Postpone(DateTime now)
    {
        Tries++;
        NextTryAt = now + TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(Tries, 6)));
    }
}
