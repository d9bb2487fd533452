using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>What somebody with an address gets.</summary>
/// <param name="Sheet">The page; null when the address opens nothing.</param>
/// <param name="IsTooOften">Too many wrong addresses came from here.</param>
public readonly record struct Opened(SheetView? Sheet, bool IsTooOften = false);

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
        var services = scope.ServiceProvider;
        var attempt = hash.OfAttempt(Counted, address);
        if (SheetTokens.SchoolOf(token) is { } school)
        {
            services.GetRequiredService<Tenancy>().Enter(school);
            var found = await OpenSheets.OpenAsync(services.GetRequiredService<AppDb>(), OneTimeToken.HashOf(token), clock.Today(), clock.Now(), ct);
            if (found is not null) return new(found);
        }
        return new(null, await IsTooOftenAsync(services.GetRequiredService<AppDb>(), attempt, ct));
    }

    private async Task<bool> IsTooOftenAsync(AppDb db, Attempt attempt, CancellationToken ct)
    {
        var since = clock.Now() - Span;
        if (await db.SignInFailures.CountAsync(f => f.AccountHash == attempt.Account && f.AddressHash == attempt.Address && f.At > since, ct) >= Free) return true;
        db.SignInFailures.Add(new SignInFailure(attempt.Account, attempt.Address, clock.Now()));
        await db.SaveChangesAsync(ct);
        return false;
    }
}
