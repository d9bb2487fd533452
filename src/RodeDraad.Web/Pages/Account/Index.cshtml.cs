using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Account;

/// <summary>One's own account: who I am here, my language, my password, and where I am signed in.</summary>
public class IndexModel(AppDb db, Viewer viewer, Memberships memberships, Settings settings, TimeProvider clock) : PageModel
{
    private static readonly Role[] Talking = [Role.Learner, Role.Guardian, Role.Mentor, Role.Counsellor];

    public View Shown { get; private set; } = null!;

    /// <summary>Whether there are conversations to be reminded of.</summary>
    public bool HasConversations => viewer.IsAny(Talking);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == viewer.AccountId)
            .Select(a => new
            {
                a.Email,
                a.Language,
                Places = db.Memberships.Count(m => m.AccountId == a.Id && m.EndedAt == null),
                School = db.Schools.Where(s => s.Id == viewer.SchoolId).Select(s => s.Name).FirstOrDefault(),
                Board = db.Boards.Where(b => b.Id == viewer.BoardId).Select(b => b.Name).FirstOrDefault(),
            }).SingleAsync(ct);
        Shown = new View
        {
            Email = account.Email!,
            Language = account.Language,
            Place = account.School ?? account.Board ?? "",
            Roles = await RolesAsync(ct),
            Sessions = await SessionsAsync(ct),
            Places = account.Places > 1 ? await memberships.OfAsync(viewer.AccountId, ct) : [],
        };
    }

    private async Task<IReadOnlyList<HeldBy>> RolesAsync(CancellationToken ct)
    {
        if (viewer.PersonId is not { } me) return [new HeldBy(Role.Board, [])];
        if (viewer.Is(Role.Learner)) return [new HeldBy(Role.Learner, await GroupsAsync(me, ct))];
        if (viewer.Is(Role.Guardian)) return [new HeldBy(Role.Guardian, await ChildrenAsync(ct))];
        var held = await db.StaffRoles.AsNoTracking()
            .Where(r => r.StaffId == me && r.From <= viewer.Today && (r.Until == null || r.Until >= viewer.Today))
            .Select(r => new { r.Role, Name = r.Group!.Name ?? r.Department!.Name }).ToListAsync(ct);
        return [.. held.GroupBy(r => r.Role).OrderBy(g => g.Key).Select(g => new HeldBy(g.Key, [.. g.Select(r => r.Name).OfType<string>().Distinct().Order()]))];
    }

    private async Task<IReadOnlyList<string>> GroupsAsync(Guid me, CancellationToken ct) => await db.Enrolments.AsNoTracking()
        .Where(e => e.LearnerId == me && e.From <= viewer.Today && (e.Until == null || e.Until >= viewer.Today) && e.Group!.Year == viewer.Year && e.Group.Kind == GroupKind.Homeroom)
        .Select(e => e.Group!.Name).OrderBy(n => n).ToListAsync(ct);

    private async Task<IReadOnlyList<string>> ChildrenAsync(CancellationToken ct) =>
        [.. (await db.Learners.AsNoTracking().OfGuardian(viewer).OrderBy(l => l.NameSort).ToListAsync(ct)).Select(l => l.FullName)];

    private async Task<IReadOnlyList<Device>> SessionsAsync(CancellationToken ct)
    {
        var running = await db.Sessions.AsNoTracking().Where(s => s.AccountId == viewer.AccountId && s.EndedAt == null)
            .OrderByDescending(s => s.SeenAt).Take(50).ToListAsync(ct);
        var now = clock.Now();
        return [.. running.Where(s => !settings.Session.IsOver(s.Remembered, s.StartedAt, s.SeenAt, now))
            .OrderByDescending(s => s.Id == viewer.SessionId)
            .Select(s => new Device(s.Id, s.Browser, s.StartedAt, s.SeenAt, s.Remembered, s.Id == viewer.SessionId))];
    }

    public sealed record View
    {
        public required string Email { get; init; }

        /// <summary>"nl", "en", or null when none was chosen.</summary>
        public string? Language { get; init; }

        /// <summary>Name of the school or the board.</summary>
        public required string Place { get; init; }

        public required IReadOnlyList<HeldBy> Roles { get; init; }
        public required IReadOnlyList<Device> Sessions { get; init; }

        /// <summary>Where the account can go; empty when there is only one place.</summary>
        public required IReadOnlyList<Place> Places { get; init; }
    }

    /// <summary>A role with what it is about: groups, departments or children.</summary>
    public sealed record HeldBy(Role Role, IReadOnlyList<string> Over);

    public sealed record Device(Guid Id, string? Browser, DateTime StartedAt, DateTime SeenAt, bool IsOwn, bool IsThis)
    {
        public string Icon => Browser is { } name && (name.Contains("Android", StringComparison.Ordinal) || name.Contains("iPhone", StringComparison.Ordinal))
            ? "smartphone" : "monitor";
    }
}
