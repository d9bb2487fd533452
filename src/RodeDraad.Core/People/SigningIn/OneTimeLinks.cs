using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>Opens one-time links. A page that is merely shown uses nothing up: mail programs open links on their own.</summary>
public sealed class OneTimeLinks(AppDb db, Passwords passwords, TimeProvider clock)
{
    /// <summary>The link that a token opens for a purpose, with its account; null when it was used, is too old or never was.</summary>
    public async Task<OneTimeLink?> FindAsync(string? token, LinkPurpose purpose, CancellationToken ct)
    {
        if (token is not { Length: > 0 and <= 100 }) return null;
        var hash = OneTimeToken.HashOf(token);
        var link = await db.OneTimeLinks.Include(l => l.Account).SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == purpose, ct);
        return link is { Account.ClosedAt: null } && link.OpensAt(clock.Now()) ? link : null;
    }

    /// <summary>
    /// Chooses a password with a link: the link and every other link of the account close, and all its sessions end. The
    /// caller saves. Refusals: those of <see cref="Passwords.Check"/>.
    /// </summary>
    /// <param name="link">From <see cref="FindAsync"/>.</param>
    /// <param name="ownWords">Names and schools that the password may not be made of.</param>
    public async Task<Outcome> ChoosePasswordAsync(OneTimeLink link, string? password, IEnumerable<string?> ownWords, CancellationToken ct)
    {
        var outcome = passwords.Choose(link.Account!, password, ownWords);
        if (outcome.IsRefused) return outcome;
        var now = clock.Now();
        foreach (var open in await db.OneTimeLinks.Where(l => l.AccountId == link.AccountId && l.UsedAt == null).ToListAsync(ct)) open.Use(now);
        foreach (var session in await db.Sessions.Where(s => s.AccountId == link.AccountId && s.EndedAt == null).ToListAsync(ct)) session.End(now);
        link.Account!.EmailConfirmed = true;
        return Outcome.Done;
    }
}
