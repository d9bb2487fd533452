using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>
/// Removes what signing in leaves behind and nobody needs any more. None of it is of a school or in the change log, so it
/// is removed in the database without being read.
/// </summary>
public sealed class Tidying(AppDb db, TimeProvider clock)
{
    /// <summary>Sessions are kept this long after they began: as long as an address counts as known.</summary>
    public static readonly TimeSpan SessionsKept = SignInLimits.KnownFor;

    /// <summary>Links are kept this long after they closed, so that it can be seen who made one.</summary>
    public static readonly TimeSpan LinksKept = TimeSpan.FromDays(30);

    /// <summary>Mails that could not be delivered go with the link in them.</summary>
    public static readonly TimeSpan MailsKept = TimeSpan.FromDays(7);

    /// <summary>Removes; safe to repeat and on several nodes at once. Answers how many rows went.</summary>
    public async Task<int> TidyAsync(CancellationToken ct)
    {
        var now = clock.Now();
        var (sessions, links, mails, failures) = (now - SessionsKept, now - LinksKept, now - MailsKept, now - SignInLimits.Kept);
        return await db.Sessions.Where(s => s.StartedAt < sessions).ExecuteDeleteAsync(ct)
            + await db.OneTimeLinks.Where(l => l.ExpiresAt < links).ExecuteDeleteAsync(ct)
            + await db.OutgoingMails.Where(m => m.QueuedAt < mails).ExecuteDeleteAsync(ct)
            + await db.SignInFailures.Where(f => f.At < failures).ExecuteDeleteAsync(ct);
    }
}
