using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>The answer to changing a password.</summary>
public sealed record PasswordAnswer
{
    /// <summary>How long to wait first, when the present password was wrong too often.</summary>
    public TimeSpan? Wait { get; init; }

    public Outcome Outcome { get; init; }

    /// <summary>Whether the present password was right, so that a refusal is about the new one.</summary>
    public bool IsPresentRight { get; init; }

    public Account? Account { get; init; }
}

/// <summary>
/// Changes a password by somebody who is signed in. The present one is asked, as often as at sign-in and no oftener: an
/// open session on a school computer must not become somebody else's account.
/// </summary>
public sealed class PasswordChanging(AppDb db, Passwords passwords, SignInLimits limits, KeyedHash hash, PasswordChanges changes)
{
    /// <summary>Adds to the unit of work; the caller saves when it ends the other sessions.</summary>
    public async Task<PasswordAnswer> ChangeAsync(Viewer viewer, string? present, string? wanted, IPAddress? from, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == viewer.AccountId, ct);
        var attempt = hash.OfAttempt(account.Email!, from);
        var turn = await limits.TakeAsync(attempt, isKnownHere: true, ct);
        if (turn.Wait is not null) return new PasswordAnswer { Wait = turn.Wait };
        if (!passwords.Matches(account, present)) return new PasswordAnswer { Outcome = Outcome.Refused(SignInRules.PasswordWrong) };
        await limits.SucceedAsync(attempt, ct);
        var outcome = passwords.Choose(account, wanted, [viewer.FullName, await PlaceOf(viewer, ct)]);
        if (!outcome.IsRefused) await changes.AfterAsync(account, isFirst: false, ct);
        return new PasswordAnswer { Outcome = outcome, IsPresentRight = true, Account = account };
    }

    private Task<string?> PlaceOf(Viewer viewer, CancellationToken ct) => viewer.SchoolId is { } school
        ? db.Schools.Where(s => s.Id == school).Select(s => (string?)s.Name).SingleOrDefaultAsync(ct)
        : db.Boards.Where(b => b.Id == viewer.BoardId).Select(b => (string?)b.Name).SingleOrDefaultAsync(ct);
}
