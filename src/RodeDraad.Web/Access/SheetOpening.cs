using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>What somebody with an address gets.</summary>
/// <param name="Sheet">The page; null when the address opens nothing.</param>
/// <param name="IsTooOften">Too many wrong addresses came from here.</param>
public readonly record struct Opened(SheetView? Sheet, bool IsTooOften = false);

/// <summary>A file that somebody with an address gets.</summary>
/// <param name="File">What it is; null when there is nothing to get.</param>
/// <param name="Bytes">Its bytes, as long as the answer lasts.</param>
/// <param name="IsTooOften">Too many wrong addresses came from here.</param>
public readonly record struct OpenedFile(ShownFile? File, Stream Bytes, bool IsTooOften = false);

/// <summary>
/// Opens sheets for people who are nobody here. Works in a scope of its own, in the school that the address names, so that
/// it never mixes with the school of somebody who happens to be signed in.
/// </summary>
public sealed class SheetOpening(IServiceScopeFactory scopes, KeyedHash hash, TimeProvider clock)
{
    /// <summary>Wrong addresses from one network in <see cref="Span"/> before it has to wait.</summary>
    public const int Free = 40;

    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    /// <summary>Under this name wrong addresses are counted, beside failed sign-ins.</summary>
    private const string Counted = "sheet-link";

    public async Task<Opened> OpenAsync(string token, IPAddress? address, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Enter(scope, token);
        var found = db is null ? null : await OpenSheets.OpenAsync(db, OneTimeToken.HashOf(token), clock.Today(), clock.Now(), ct);
        return found is not null ? new(found) : new(null, await IsTooOftenAsync(scope, address, ct));
    }

    /// <summary>A file that is on a sheet now, through the same address.</summary>
    public async Task<OpenedFile> OpenFileAsync(string token, Guid partId, HttpContext context, CancellationToken ct)
    {
        // The bytes are read while they are sent, so the unit of work lasts as long as the answer.
        var scope = scopes.CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(scope);
        var db = Enter(scope, token);
        var found = db is null ? null : await OpenSheets.FileAsync(db, OneTimeToken.HashOf(token), partId, clock.Today(), ct);
        return found is not null ? new(found, new KeptFile(db!, found.Id, found.Length))
            : new(null, Stream.Null, await IsTooOftenAsync(scope, context.Connection.RemoteIpAddress, ct));
    }

    /// <summary>The school that an address names; null when it was never an address.</summary>
    private static AppDb? Enter(AsyncServiceScope scope, string token)
    {
        if (SheetTokens.SchoolOf(token) is not { } school) return null;
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(school);
        return scope.ServiceProvider.GetRequiredService<AppDb>();
    }

    private async Task<bool> IsTooOftenAsync(AsyncServiceScope scope, IPAddress? address, CancellationToken ct)
    {
        var (db, attempt) = (scope.ServiceProvider.GetRequiredService<AppDb>(), hash.OfAttempt(Counted, address));
        var since = clock.Now() - Span;
        if (await db.SignInFailures.CountAsync(f => f.AccountHash == attempt.Account && f.AddressHash == attempt.Address && f.At > since, ct) >= Free) return true;
        db.SignInFailures.Add(new SignInFailure(attempt.Account, attempt.Address, clock.Now()));
        await db.SaveChangesAsync(ct);
        return false;
    }
}
