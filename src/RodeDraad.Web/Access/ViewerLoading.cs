using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Access;

/// <summary>
/// Reads who is looking from the database on every request: one query, and one more for staff. So an ended session, a
/// changed password or a changed role works on the next click, not after a minute.
/// </summary>
public sealed class ViewerLoading(AppDb db, Tenancy tenancy, TimeProvider clock, Settings settings)
{
    private static readonly Func<AppDb, Guid, DateOnly, Task<SessionRow?>> AtSchool = EF.CompileAsyncQuery((AppDb db, Guid id, DateOnly today) => (
        from session in db.Sessions
        join person in db.People on session.Membership!.PersonId equals person.Id
        where session.Id == id
        select new SessionRow
        {
            AccountId = session.AccountId,
            MembershipId = session.MembershipId,
            SeenAt = session.SeenAt,
            StartedAt = session.StartedAt,
            Remembered = session.Remembered,
            Ended = session.EndedAt != null || session.Membership!.EndedAt != null || session.Account!.ClosedAt != null,
            Stamp = session.Account!.SecurityStamp,
            Language = session.Account.Language,
            ShortSentences = session.Account.ShortSentences,
            SchoolId = session.Membership!.SchoolId,
            PersonId = person.Id,
            IsInPractice = db.Enrolments.Any(n => n.LearnerId == person.Id && n.From <= today && (n.Until == null || n.Until >= today)
                && n.Group!.Kind == GroupKind.Homeroom && n.Group.Department!.Track == Track.Pro),
            IsGuest = EF.Property<string>(person, "Kind") == "Guardian" && db.Participants.Any(p => p.PersonId == person.Id),
            Kind = EF.Property<string>(person, "Kind"),
            LeftOn = person.LeftOn,
            GivenName = person.GivenName,
            NamePrefix = person.NamePrefix,
            FamilyName = person.FamilyName,
        }).AsNoTracking().SingleOrDefault());

    private static readonly Func<AppDb, Guid, Task<SessionRow?>> AtBoard = EF.CompileAsyncQuery((AppDb db, Guid id) =>
        db.Sessions.Where(session => session.Id == id && session.Membership!.BoardId != null).Select(session => new SessionRow
        {
            AccountId = session.AccountId,
            MembershipId = session.MembershipId,
            SeenAt = session.SeenAt,
            StartedAt = session.StartedAt,
            Remembered = session.Remembered,
            Ended = session.EndedAt != null || session.Membership!.EndedAt != null || session.Account!.ClosedAt != null,
            Stamp = session.Account!.SecurityStamp,
            Language = session.Account.Language,
            ShortSentences = session.Account.ShortSentences,
            BoardId = session.Membership!.BoardId,
            GivenName = session.Membership.Name ?? "",
            FamilyName = "",
            Kind = "",
        }).AsNoTracking().SingleOrDefault());

    private static readonly Func<AppDb, Guid, DateOnly, IAsyncEnumerable<HeldRole>> StaffRolesOf = EF.CompileAsyncQuery(
        (AppDb db, Guid staffId, DateOnly today) => db.StaffRoles
            .Where(r => r.StaffId == staffId && r.From <= today && (r.Until == null || r.Until >= today))
            .Select(r => new HeldRole(r.Role, r.GroupId, r.DepartmentId, r.Group!.Name)));

    /// <summary>Compiles the statements before somebody waits for them. Nothing is found.</summary>
    public static async Task WarmUpAsync(AppDb db, CancellationToken ct)
    {
        await AtSchool(db, Guid.Empty, default);
        await StaffRolesOf(db, Guid.Empty, default).ToListAsync(ct);
    }

    /// <summary>The viewer behind a cookie, or null when the session ended, idled out or no longer fits the account.</summary>
    public async Task<Viewer?> LoadAsync(ClaimsPrincipal cookie, CancellationToken ct)
    {
        if (!Guid.TryParse(cookie.FindFirstValue(SessionClaims.Session), out var sessionId)) return null;
        var school = Guid.TryParse(cookie.FindFirstValue(SessionClaims.School), out var id) ? id : (Guid?)null;
        tenancy.Enter(school);
        // One connection for the whole request: opening one per statement costs more than the statements.
        await db.Database.OpenConnectionAsync(ct);

        var row = school is null ? await AtBoard(db, sessionId) : await AtSchool(db, sessionId, clock.Today());
        var now = clock.Now();
        if (row is null || row.Ended || row.SchoolId != school || row.Stamp != cookie.FindFirstValue(SessionClaims.Stamp) || settings.Session.IsOver(row.Remembered, row.StartedAt, row.SeenAt, now)
            || (row.LeftOn is { } lastDay && lastDay < clock.Today()))
        {
            tenancy.Leave();
            return null;
        }
        tenancy.Enter(school, row.PersonId);
        if (now - row.SeenAt >= SessionSettings.SeenStep) await SeenAsync(sessionId, now, ct);
        return await ViewerOf(row, sessionId, ct);
    }

    private async Task SeenAsync(Guid sessionId, DateTime now, CancellationToken ct)
    {
        try
        {
            await db.Sessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
        }
        catch (Exception e) when (DatabaseTrouble.IsDiskFull(e))
        {
            // A full disk is no reason to keep people from reading.
        }
    }

    private async Task<Viewer> ViewerOf(SessionRow row, Guid sessionId, CancellationToken ct) => new()
    {
        AccountId = row.AccountId,
        SessionId = sessionId,
        MembershipId = row.MembershipId,
        SchoolId = row.SchoolId,
        PersonId = row.PersonId,
        BoardId = row.BoardId,
        GivenName = row.GivenName,
        FullName = Person.FullNameOf(row.GivenName, row.NamePrefix, row.FamilyName),
        Language = row.Language,
        IsGuest = row.IsGuest,
        ReadsPlainly = row.ShortSentences ?? row.IsInPractice,
        OnOwnDevice = row.Remembered,
        Today = clock.Today(),
        Roles = row.Kind switch
        {
            "Learner" => [new HeldRole(Role.Learner, null, null)],
            "Guardian" => [new HeldRole(Role.Guardian, null, null)],
            "Staff" => await StaffRolesOf(db, row.PersonId!.Value, clock.Today()).ToListAsync(ct),
            _ => [new HeldRole(Role.Board, null, null)],
        },
    };

    private sealed class SessionRow
    {
        public required Guid AccountId { get; init; }
        public required Guid MembershipId { get; init; }
        public required DateTime SeenAt { get; init; }
        public required DateTime StartedAt { get; init; }
        public required bool Remembered { get; init; }
        public required bool Ended { get; init; }
        public string? Stamp { get; init; }
        public string? Language { get; init; }
        public bool? ShortSentences { get; init; }
        public bool IsInPractice { get; init; }
        public bool IsGuest { get; init; }
        public Guid? SchoolId { get; init; }
        public Guid? PersonId { get; init; }
        public Guid? BoardId { get; init; }
        public required string Kind { get; init; }
        public DateOnly? LeftOn { get; init; }
        public required string GivenName { get; init; }
        public string? NamePrefix { get; init; }
        public required string FamilyName { get; init; }
    }
}

/// <summary>What the sign-in cookie carries: which session, at which school, under which security stamp. No names, no roles.</summary>
public static class SessionClaims
{
    public const string Account = ClaimTypes.NameIdentifier;
    public const string Session = "session";
    public const string School = "school";
    public const string Stamp = "stamp";
}

internal static class ViewerSetup
{
    public static void UseViewer(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true && !ProblemsSetup.IsProblem(context))
        {
            var viewer = await context.RequestServices.GetRequiredService<ViewerLoading>().LoadAsync(context.User, context.RequestAborted);
            var current = context.RequestServices.GetRequiredService<CurrentViewer>();
            current.Viewer = viewer;
            if (viewer is null)
            {
                if (Guid.TryParse(context.User.FindFirstValue(SessionClaims.Account), out var last)) current.LastAccountId = last;
                await context.SignOutAsync();
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }
        await next(context);
    });
}
