using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Access;

/// <summary>A one-time link that opens, with what its account opens.</summary>
public sealed record OpenLink(OneTimeLink Link, Account Account, IReadOnlyList<Place> Places)
{
    /// <summary>What a password may not be made of.</summary>
    public IEnumerable<string?> OwnWords => Places.SelectMany(p => new[] { p.Person, p.Name });
}

/// <summary>Takes up an account with an invitation, or takes it back with a reset link, by choosing a password.</summary>
public sealed class TakingUp(AppDb db, OneTimeLinks links, Memberships memberships, PasswordChanges changes)
{
    /// <summary>The link behind a token; null when it does not open or the account opens nothing any more.</summary>
    public async Task<OpenLink?> FindAsync(string? token, LinkPurpose purpose, CancellationToken ct)
    {
        if (await links.FindAsync(token, purpose, ct) is not { Account: { } account } link) return null;
        var places = await memberships.OfAsync(account.Id, ct);
        return places.Count == 0 ? null : new OpenLink(link, account, places);
    }

    /// <summary>Chooses the password and saves; all sessions of the account end. Refusals: those of <see cref="Passwords.Check"/>.</summary>
    public async Task<Outcome> ChooseAsync(OpenLink open, string? password, CancellationToken ct)
    {
        var outcome = await links.ChoosePasswordAsync(open.Link, password, open.OwnWords, ct);
        if (outcome.IsRefused) return outcome;
        await changes.AfterAsync(open.Account, isFirst: open.Link.Purpose == LinkPurpose.Invitation, ct);
        await db.SaveChangesAsync(ct);
        return outcome;
    }
}

/// <summary>What follows when a password was changed: old failures count no more, and the owner gets a word about it.</summary>
public sealed class PasswordChanges(SignInLimits limits, KeyedHash hash, Outbox outbox, Letters letters)
{
    /// <summary>Adds to the unit of work; the caller saves.</summary>
    /// <param name="isFirst">The first password of an account needs no mail: its owner is at the screen.</param>
    public async Task AfterAsync(Account account, bool isFirst, CancellationToken ct)
    {
        await limits.ForgetAsync(hash.OfAccount(account.Email!), ct);
        if (!isFirst) outbox.Add(letters.PasswordChanged(account));
    }
}
