using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>Somebody to remind of a conversation, at an address of their own.</summary>
public sealed record DueReminder(Guid ConversationId, Guid PersonId, Guid AccountId, string Email, string? Language, DateTime PlannedAt, string? Place);

/// <summary>Who is to be reminded of a conversation: everybody who takes part and has an account, once for each moment.</summary>
public static class Reminding
{
    /// <summary>So long before a conversation the mail goes out.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>What was agreed shorter ago than this needs no reminder.</summary>
    public static readonly TimeSpan JustAgreed = TimeSpan.FromHours(3);

    private const int Most = 200;
    private const int KeptDays = 30;

    /// <summary>Those of one school, soonest first; each is written down so that nobody hears it twice. Does not save.</summary>
    public static async Task<IReadOnlyList<DueReminder>> TakeDueAsync(AppDb db, DateTime now, CancellationToken ct)
    {
        var (until, agreed) = (now + Ahead, now - JustAgreed);
        var due = await db.Participants
            .Where(p => p.Conversation!.CancelledAt == null && p.Conversation.StartedAt == null
                && p.Conversation.PlannedAt > now && p.Conversation.PlannedAt <= until && p.Conversation.MadeAt <= agreed
                && p.Person!.LeftOn == null
                && !db.Reminders.Any(r => r.ConversationId == p.ConversationId && r.PersonId == p.PersonId && r.PlannedAt == p.Conversation.PlannedAt)
                && !db.CalendarFeeds.Any(f => f.PersonId == p.PersonId && f.WithoutMail))
            .Join(db.Memberships.Where(m => m.PersonId != null), p => p.PersonId, m => m.PersonId!.Value, (p, m) => new { p, m.Account })
            .Where(x => x.Account!.ClosedAt == null && x.Account.Email != null && x.Account.PasswordHash != null)
            .OrderBy(x => x.p.Conversation!.PlannedAt).ThenBy(x => x.p.Id).Take(Most)
            .Select(x => new DueReminder(x.p.ConversationId, x.p.PersonId, x.Account!.Id, x.Account.Email!, x.Account.Language, x.p.Conversation!.PlannedAt!.Value,
                x.p.Conversation.Place ?? db.Slots.Where(s => s.ConversationId == x.p.ConversationId).Select(s => s.Place).FirstOrDefault()))
            .ToListAsync(ct);
        foreach (var one in due) db.Reminders.Add(new Reminder(db.SchoolId, one.ConversationId, one.PersonId, one.PlannedAt, now));
        return due;
    }

    /// <summary>Erases what is of no use any more, a part at a time. Does not save.</summary>
    public static async Task TidyAsync(AppDb db, DateTime now, CancellationToken ct)
    {
        var past = now.AddDays(-KeptDays);
        db.Reminders.RemoveRange(await db.Reminders.Where(r => r.PlannedAt < past).Take(Most).ToListAsync(ct));
    }
}

/// <summary>Hours in which no mail goes out by itself, in Amsterdam; the same hour twice means there are none.</summary>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether a moment falls in them; they may run over midnight.</summary>
    public bool Contain(DateTime utc)
    {
        var time = TimeOnly.FromDateTime(DutchClock.ToAmsterdam(utc));
        return From < Until ? time >= From && time < Until : From > Until && (time >= From || time < Until);
    }
}
