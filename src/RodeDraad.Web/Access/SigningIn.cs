using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Metrics;

namespace RodeDraad.Web.Access;

/// <summary>The answer to an e-mail address with a password.</summary>
public sealed record SignInAnswer
{
    /// <summary>How long to wait before trying again; null when that is not needed.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The account; null when refused, for whatever reason.</summary>
    public Account? Account { get; init; }

    /// <summary>The place to begin at: where the account was last.</summary>
    public Membership? Membership { get; init; }
}

/// <summary>
/// Compares an address and a password. Whoever tries learns nothing about which accounts exist: an unknown address, a wrong
/// password, a closed account and an invitation that was never answered give the same answer and take as long.
/// </summary>
public sealed class SigningIn(AppDb db, Passwords passwords, SignInLimits limits, Memberships memberships, KeyedHash hash, ProductMeter meter)
{
    public async Task<SignInAnswer> TryAsync(string? email, string? password, IPAddress? from, CancellationToken ct)
    {
        var answer = await CompareAsync(email, password, from, ct);
        if (answer.Account is null) meter.SignInFailed();
        return answer;
    }

    private async Task<SignInAnswer> CompareAsync(string? email, string? password, IPAddress? from, CancellationToken ct)
    {
        var key = Account.KeyOf(email is { Length: <= Person.EmailMaxLength } ? email : "");
        var attempt = hash.OfAttempt(key, from);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, ct);
        var turn = await limits.TakeAsync(attempt, await limits.IsKnownAsync(account, attempt, ct), ct);
        if (turn.Wait is not null) return new SignInAnswer { Wait = turn.Wait };

        if (!passwords.Matches(account, password) || account is not { ClosedAt: null }) return new SignInAnswer();
        if ((await memberships.OfAsync(account.Id, ct)).FirstOrDefault() is not { } place) return new SignInAnswer();
        await limits.SucceedAsync(attempt, ct);
        return new SignInAnswer { Account = account, Membership = place.Membership };
    }
}
