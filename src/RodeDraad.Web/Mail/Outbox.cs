using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Mail;

/// <summary>
/// Mails that wait in the database until they are delivered, so that a restart or a mail server that is away loses none.
/// Without a mail server nothing is ever put in.
/// </summary>
public sealed class Outbox(AppDb db, Settings settings, TimeProvider clock, OutboxBell bell)
{
    /// <summary>After this long an undelivered mail is given up; its link has expired or nearly so.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>How long a sender keeps a mail to itself while it tries.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsOpen => settings.Mail.IsOn;

    /// <summary>Adds a mail to the unit of work; it is sent soon after the caller saves.</summary>
    public void Add(OutgoingMail mail)
    {
        if (!IsOpen) return;
        db.OutgoingMails.Add(mail);
        bell.Ring();
    }

    /// <summary>Takes the next mail that is due; another sender, also on another node, does not get it meanwhile.</summary>
    public async Task<OutgoingMail?> TakeAsync(CancellationToken ct)
    {
        var now = clock.Now();
        foreach (var mail in await db.OutgoingMails.Where(m => m.NextTryAt <= now).OrderBy(m => m.NextTryAt).Take(5).ToListAsync(ct))
        {
            var taken = await db.OutgoingMails.Where(m => m.Id == mail.Id && m.NextTryAt == mail.NextTryAt)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, now + Claim), ct);
            if (taken == 1) return mail;
        }
        return null;
    }

    /// <summary>Delivered, or of no use any more: the mail goes, and with it the link in it.</summary>
    public async Task RemoveAsync(OutgoingMail mail, CancellationToken ct)
    {
        db.OutgoingMails.Remove(mail);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Not delivered: again later, each time after a longer wait. True when it was given up instead.</summary>
    public async Task<bool> PostponeAsync(OutgoingMail mail, CancellationToken ct)
    {
        mail.Postpone(clock.Now());
        var isGivenUp = mail.NextTryAt - mail.QueuedAt > GivenUpAfter;
        if (isGivenUp) db.OutgoingMails.Remove(mail);
        await db.SaveChangesAsync(ct);
        return isGivenUp;
    }
}

/// <summary>Wakes the sender when a mail was put in the outbox of this process.</summary>
public sealed class OutboxBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(item: true);

    /// <summary>Waits for a ring, or as long as given.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(ct);
        wait.CancelAfter(atMost);
        try
        {
            await _rings.Reader.ReadAsync(wait.Token);
            // What rang is saved a moment later.
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Time is up: look in the outbox anyway.
        }
    }
}
