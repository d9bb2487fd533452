using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>What somebody with an address gets.</summary>
/// <param name="Found">What it opens; null when the address opens nothing.</param>
/// <param name="IsTooOften">Too many wrong addresses came from here.</param>
public readonly record struct Opened<T>(T? Found, bool IsTooOften = false) where T : class;

/// <summary>
/// Opens links for people who are nobody here. Works in a scope of its own, in the school that the address names, so that
/// it never mixes with the school of somebody who happens to be signed in. Wrong addresses are counted.
/// </summary>
public sealed class LinkOpening(IServiceScopeFactory scopes, KeyedHash hash, TimeProvider clock)
{
    /// <summary>Wrong addresses from one network in <see cref="Span"/> before it has to wait.</summary>
    public const int Free = 40;

    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    /// <summary>Under this name wrong addresses are counted, beside failed sign-ins.</summary>
    private const string Counted = "link";

    /// <summary>Works behind a link.</summary>
    /// <param name="token">The secret of the address.</param>
    /// <param name="address">From where it was asked.</param>
    /// <param name="find">Looks for what the stored hash opens, in the school of the link; null when nothing.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Opened<T>> OpenAsync<T>(string? token, IPAddress? address, Func<AppDb, string, Task<T?>> find, CancellationToken ct) where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        return await OpenAsync(scope.ServiceProvider, token, address, find, ct);
    }

    /// <summary>The same for bytes that are read while they are sent: the unit of work lasts as long as the answer.</summary>
    public Task<Opened<T>> StreamAsync<T>(string? token, HttpContext context, Func<AppDb, string, Task<T?>> find, CancellationToken ct) where T : class
    {
        var scope = scopes.CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(scope);
        return OpenAsync(scope.ServiceProvider, token, context.Connection.RemoteIpAddress, find, ct);
    }

    /// <summary>The address is a secret: no other page may hear it, and no search engine may keep it.</summary>
    public static void KeepQuiet(HttpResponse response)
    {
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }

    /// <summary>The one answer of an address that opens nothing.</summary>
    public static void Shut(HttpResponse response, bool isTooOften)
    {
        response.StatusCode = isTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status410Gone;
        if (isTooOften) response.Headers.RetryAfter = $"{(int)Span.TotalSeconds}";
    }

    private async Task<Opened<T>> OpenAsync<T>(IServiceProvider services, string? token, IPAddress? address, Func<AppDb, string, Task<T?>> find, CancellationToken ct) where T : class
    {
        if (OneTimeToken.SchoolOf(token) is { } school)
        {
            services.GetRequiredService<Tenancy>().Enter(school);
            var found = await find(services.GetRequiredService<AppDb>(), OneTimeToken.HashOf(token!));
            if (found is not null) return new(found);
        }
        return new(null, await IsTooOftenAsync(services.GetRequiredService<AppDb>(), hash.OfAttempt(Counted, address), ct));
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
