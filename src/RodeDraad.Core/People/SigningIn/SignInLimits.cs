using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>Who tries, and from where: keyed hashes of 64 characters at most.</summary>
public sealed record Attempt(string Account, string Address);

/// <summary>Whether somebody may try a password now.</summary>
/// <param name="Wait">How long to wait first; null means go ahead.</param>
/// <param name="Taken">The try, counted as failed until it succeeds; null while waiting.</param>
public readonly record struct Turn(TimeSpan? Wait, SignInFailure? Taken);

/// <summary>
/// Slows down guessing without keeping people out. An account and an address together wait after five failures, so a
/// classmate elsewhere notices nothing; one address may fail often, because a whole school sits behind it; an account that
/// is tried from everywhere waits only at addresses where its owner never was.
/// </summary>
public sealed class SignInLimits(AppDb db, TimeProvider clock)
{
    /// <summary>Failures of an account at one address before that pair waits.</summary>
    public const int PairFree = 5;

    /// <summary>Failures at one address in <see cref="AddressSpan"/> before accounts that are new there wait.</summary>
    public const int AddressFree = 300;

    /// <summary>Failures of an account at all addresses together in <see cref="AccountSpan"/> before it waits at new ones.</summary>
    public const int AccountFree = 50;

    public static readonly TimeSpan AddressSpan = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan AccountSpan = TimeSpan.FromHours(1);

    /// <summary>How long failures are remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>How long an account stays known at an address after a sign-in there.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromDays(90);

    private static readonly TimeSpan AddressWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AccountWait = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Takes a turn. The try is stored as a failure before the password is compared, so that many at once count each
    /// other; <see cref="SucceedAsync"/> takes it back.
    /// </summary>
    /// <param name="isKnownHere">Whether the account signed in from this address before.</param>
    public async Task<Turn> TakeAsync(Attempt attempt, bool isKnownHere, CancellationToken ct)
    {
        if (await WaitAsync(attempt, isKnownHere, ct) is { } wait) return new Turn(wait, null);
        var taken = new SignInFailure(attempt.Account, attempt.Address, clock.Now());
        db.SignInFailures.Add(taken);
        await db.SaveChangesAsync(ct);
        if (await PairWaitAsync(attempt, taken.Id, ct) is not { } crowded) return new Turn(null, taken);
        db.SignInFailures.Remove(taken);
        await db.SaveChangesAsync(ct);
        return new Turn(crowded, null);
    }

    /// <summary>Whether the account signed in from this address before; asks the same of the database for no account.</summary>
    public Task<bool> IsKnownAsync(Account? account, Attempt attempt, CancellationToken ct)
    {
        var (id, since) = (account?.Id ?? Guid.Empty, clock.Now() - KnownFor);
        return db.Sessions.AnyAsync(s => s.AccountId == id && s.AddressHash == attempt.Address && s.StartedAt > since, ct);
    }

    /// <summary>Signed in: what failed before at this address is forgotten. Saves.</summary>
    public async Task SucceedAsync(Attempt attempt, CancellationToken ct)
    {
        db.SignInFailures.RemoveRange(await db.SignInFailures
            .Where(f => f.AccountHash == attempt.Account && f.AddressHash == attempt.Address).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A new password was chosen by the owner: failures with the old one count no more. The caller saves.</summary>
    public async Task ForgetAsync(string account, CancellationToken ct) =>
        db.SignInFailures.RemoveRange(await db.SignInFailures.Where(f => f.AccountHash == account).ToListAsync(ct));

    /// <summary>How long an account waits at one address: a minute after five failures, doubling to a quarter of an hour.</summary>
    public static TimeSpan PairPause(int failures) =>
        failures < PairFree ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(15, 1 << Math.Min(failures - PairFree, 4)));

    private async Task<TimeSpan?> WaitAsync(Attempt attempt, bool isKnownHere, CancellationToken ct)
    {
        if (await PairWaitAsync(attempt, 0, ct) is { } wait) return wait;
        if (isKnownHere) return null;
        var (addressFrom, accountFrom) = (clock.Now() - AddressSpan, clock.Now() - AccountSpan);
        if (await db.SignInFailures.CountAsync(f => f.AccountHash == attempt.Account && f.At > accountFrom, ct) >= AccountFree) return AccountWait;
        return await db.SignInFailures.CountAsync(f => f.AddressHash == attempt.Address && f.At > addressFrom, ct) >= AddressFree ? AddressWait : null;
    }

    private async Task<TimeSpan?> PairWaitAsync(Attempt attempt, long except, CancellationToken ct)
    {
        var now = clock.Now();
        var from = now - Kept;
        var pair = await db.SignInFailures
            .Where(f => f.AccountHash == attempt.Account && f.AddressHash == attempt.Address && f.At > from && f.Id != except)
            .GroupBy(_ => 1).Select(g => new { Count = g.Count(), Last = g.Max(f => f.At) }).SingleOrDefaultAsync(ct);
        if (pair is null) return null;
        var left = pair.Last + PairPause(pair.Count) - now;
        return left > TimeSpan.Zero ? left : null;
    }
}
