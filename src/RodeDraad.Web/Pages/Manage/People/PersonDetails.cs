using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Pages.Manage.Changes;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>A learner's time in a group.</summary>
public sealed record EnrolmentLine(Guid Id, Guid GroupId, string Group, SchoolYear Year, GroupKind Kind, DateOnly From, DateOnly? Until)
{
    public bool RunsOn(DateOnly day) => From <= day && (Until is null || Until >= day);
}

/// <summary>A role with what limits it.</summary>
public sealed record RoleLine(Guid Id, Role Role, string? Group, string? Department, SchoolYear? Year, DateOnly From, DateOnly? Until)
{
    public string? Scope => Group ?? Department;
    public bool RunsAfter(DateOnly day) => Until is null || (Until >= day && Until >= From);
}

/// <summary>A guardian of this learner, or a child of this guardian.</summary>
public sealed record LinkLine(Guid Id, Guid PersonId, string Name, DateOnly From, DateOnly? Until)
{
    public bool RunsAfter(DateOnly day) => Until is null || Until >= day;
}

/// <summary>What somebody signs in with here.</summary>
public sealed record AccountLine(Guid MembershipId, string? Email, AccountState State, int Sessions, DateTime? SeenAt);

/// <summary>Everything the administration knows of one person; no word of a dossier.</summary>
public sealed record PersonDetails
{
    private const int HistoryLines = 15;

    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string KindName { get; init; }
    public required string? Email { get; init; }
    public required DateOnly? BirthDate { get; init; }
    public required DateOnly? LeftOn { get; init; }
    public string? Code { get; init; }
    public IReadOnlyList<EnrolmentLine> Enrolments { get; private init; } = [];
    public IReadOnlyList<RoleLine> Roles { get; private init; } = [];
    public IReadOnlyList<LinkLine> Links { get; private init; } = [];
    public AccountLine? Account { get; private init; }
    public IReadOnlyList<ChangeLine> History { get; private init; } = [];

    public PersonKind Kind => Enum.Parse<PersonKind>(KindName);

    /// <summary>Somebody of the viewer's school; null when there is no such person or it is not the viewer's to manage.</summary>
    public static async Task<PersonDetails?> FindAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).AsNoTracking().Where(p => p.Id == id).Select(p => new PersonDetails
        {
            Id = p.Id,
            Name = Person.FullNameOf(p.GivenName, p.NamePrefix, p.FamilyName),
            KindName = EF.Property<string>(p, "Kind"),
            Email = p.Email,
            BirthDate = p.BirthDate,
            LeftOn = p.LeftOn,
            Code = p is StaffMember ? ((StaffMember)p).Code : null,
        }).SingleOrDefaultAsync(ct);
        if (person is null) return null;
        person = person with
        {
            Enrolments = person.Kind == PersonKind.Learner ? await EnrolmentsAsync(db, id, ct) : [],
            Roles = person.Kind == PersonKind.Staff ? await RolesAsync(db, id, ct) : [],
            Links = person.Kind == PersonKind.Staff ? [] : await LinksAsync(db, person, ct),
            Account = await AccountAsync(db, id, ct),
        };
        Guid[] rows = [id, .. person.Enrolments.Select(e => e.Id), .. person.Roles.Select(r => r.Id), .. person.Links.Select(l => l.Id), .. person.Account is { } a ? [a.MembershipId] : Array.Empty<Guid>()];
        return person with { History = await ChangeLine.OfRowsAsync(db, viewer, rows, HistoryLines, ct) };
    }

    private static Task<List<EnrolmentLine>> EnrolmentsAsync(AppDb db, Guid id, CancellationToken ct) =>
        db.Enrolments.AsNoTracking().Where(e => e.LearnerId == id)
            .OrderByDescending(e => e.Group!.Year).ThenByDescending(e => e.From).ThenBy(e => e.Group!.Kind)
            .Select(e => new EnrolmentLine(e.Id, e.GroupId, e.Group!.Name, e.Group.Year, e.Group.Kind, e.From, e.Until)).ToListAsync(ct);

    private static Task<List<RoleLine>> RolesAsync(AppDb db, Guid id, CancellationToken ct) =>
        db.StaffRoles.AsNoTracking().Where(r => r.StaffId == id && (r.Until == null || r.Until >= r.From))
            .OrderByDescending(r => r.From).ThenBy(r => r.Role)
            .Select(r => new RoleLine(r.Id, r.Role, r.Group!.Name, r.Department!.Name, r.Group != null ? r.Group.Year : null, r.From, r.Until)).ToListAsync(ct);

    private static Task<List<LinkLine>> LinksAsync(AppDb db, PersonDetails person, CancellationToken ct)
    {
        var links = db.Guardianships.AsNoTracking();
        return person.Kind == PersonKind.Learner
            ? links.Where(g => g.LearnerId == person.Id).OrderBy(g => g.Guardian!.NameSort)
                .Select(g => new LinkLine(g.Id, g.GuardianId, Person.FullNameOf(g.Guardian!.GivenName, g.Guardian.NamePrefix, g.Guardian.FamilyName), g.From, g.Until)).ToListAsync(ct)
            : links.Where(g => g.GuardianId == person.Id).OrderBy(g => g.Learner!.NameSort)
                .Select(g => new LinkLine(g.Id, g.LearnerId, Person.FullNameOf(g.Learner!.GivenName, g.Learner.NamePrefix, g.Learner.FamilyName), g.From, g.Until)).ToListAsync(ct);
    }

    private static Task<AccountLine?> AccountAsync(AppDb db, Guid id, CancellationToken ct) =>
        db.Memberships.AsNoTracking().Where(m => m.PersonId == id).OrderBy(m => m.EndedAt != null).ThenByDescending(m => m.Id).Select(m => new AccountLine(
            m.Id, m.Account!.Email,
            m.EndedAt != null ? AccountState.Closed : m.Account.PasswordHash == null ? AccountState.Invited : AccountState.Active,
            db.Sessions.Count(s => s.MembershipId == m.Id && s.EndedAt == null),
            db.Sessions.Where(s => s.MembershipId == m.Id).Max(s => (DateTime?)s.SeenAt))).FirstOrDefaultAsync(ct);
}
