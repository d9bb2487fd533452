using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Access;

/// <summary>Begins and ends sessions: a row that its owner can see and end, and a cookie that points at it.</summary>
public sealed class SignInSessions(AppDb db, TimeProvider clock, KeyedHash hash)
{
    /// <summary>Begins a session of an account as one of its memberships; an earlier session of this browser ends.</summary>
    public async Task BeginAsync(HttpContext context, Account account, Membership membership, bool ownDevice, CancellationToken ct)
    {
        await EndAsync(context, ct);
        var session = new Session(account.Id, membership.Id, clock.Now(), ownDevice, Browser.Of(context.Request.Headers.UserAgent));
        session.BeganAt(hash.OfAddress(context.Connection.RemoteIpAddress));
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        await WriteCookieAsync(context, account, membership, session);
    }

    /// <summary>Points this browser's session at another membership of the same account.</summary>
    public async Task SwitchAsync(HttpContext context, Account account, Membership membership, Session session, CancellationToken ct)
    {
        session.SwitchTo(membership.Id);
        await db.SaveChangesAsync(ct);
        await WriteCookieAsync(context, account, membership, session);
    }

    /// <summary>After a new password: this browser goes on under the account's new stamp, every other session ends.</summary>
    public async Task KeepOnlyAsync(HttpContext context, Account account, Guid sessionId, CancellationToken ct)
    {
        var running = await db.Sessions.Include(s => s.Membership).Where(s => s.AccountId == account.Id && s.EndedAt == null).ToListAsync(ct);
        foreach (var other in running.Where(s => s.Id != sessionId)) other.End(clock.Now());
        await db.SaveChangesAsync(ct);
        var session = running.Single(s => s.Id == sessionId);
        await WriteCookieAsync(context, account, session.Membership!, session);
    }

    /// <summary>Ends the session of this browser, if there is one.</summary>
    public async Task EndAsync(HttpContext context, CancellationToken ct)
    {
        if (Guid.TryParse(context.User.FindFirstValue(SessionClaims.Session), out var id) && await db.Sessions.FindAsync([id], ct) is { } session)
        {
            session.End(clock.Now());
            await db.SaveChangesAsync(ct);
        }
        await context.SignOutAsync();
    }

    private static Task WriteCookieAsync(HttpContext context, Account account, Membership membership, Session session)
    {
        List<Claim> claims =
        [
            new(SessionClaims.Account, account.Id.ToString()),
            new(SessionClaims.Session, session.Id.ToString()),
            new(SessionClaims.Stamp, account.SecurityStamp ?? ""),
        ];
        if (membership.SchoolId is { } school) claims.Add(new(SessionClaims.School, school.ToString()));
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        context.User = new ClaimsPrincipal(identity);
        return context.SignInAsync(context.User, new AuthenticationProperties { IsPersistent = session.Remembered });
    }
}

/// <summary>Names a browser in a few words, so that somebody recognises an own session in a list.</summary>
public static class Browser
{
    private static readonly (string Mark, string Name)[] Programs =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>"Chrome, Android"; null when the header says nothing known.</summary>
    public static string? Of(string? userAgent)
    {
        if (string.IsNullOrEmpty(userAgent)) return null;
        var program = Programs.FirstOrDefault(p => userAgent.Contains(p.Mark, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(s => userAgent.Contains(s.Mark, StringComparison.Ordinal)).Name;
        var words = string.Join(", ", new[] { program, system }.Where(w => w is not null));
        return words.Length > 0 ? words : null;
    }
}
