using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Whether and how somebody can sign in.</summary>
public enum AccountState { None, Invited, Active, Closed }

/// <summary>One person in a list: never more than the administration needs.</summary>
public sealed record PersonLine
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string KindName { get; init; }
    public required DateOnly? LeftOn { get; init; }
    public required AccountState Account { get; init; }

    /// <summary>Groups now, for a learner.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Roles now, for a staff member; one for each group or department.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    public PersonKind Kind => Enum.Parse<PersonKind>(KindName);

    /// <summary>Reads a part of a list in one query.</summary>
    public static async Task<List<PersonLine>> ReadAsync(IQueryable<Person> people, AppDb db, DateOnly today, CancellationToken ct) =>
        await people.AsNoTracking().Select(p => new PersonLine
        {
            Id = p.Id,
            Name = Person.FullNameOf(p.GivenName, p.NamePrefix, p.FamilyName),
            KindName = EF.Property<string>(p, "Kind"),
            LeftOn = p.LeftOn,
            Account = db.Memberships.Where(m => m.PersonId == p.Id).OrderBy(m => m.EndedAt != null).Select(m =>
                m.EndedAt != null ? AccountState.Closed : m.Account!.PasswordHash == null ? AccountState.Invited : AccountState.Active).FirstOrDefault(),
            Groups = db.Enrolments.Where(e => e.LearnerId == p.Id && e.From <= today && (e.Until == null || e.Until >= today))
                .OrderBy(e => e.Group!.Kind).ThenBy(e => e.Group!.NameFold).Select(e => e.Group!.Name).ToList(),
            Roles = db.StaffRoles.Where(r => r.StaffId == p.Id && r.From <= today && (r.Until == null || r.Until >= today))
                .Select(r => r.Role).ToList(),
        }).AsSingleQuery().ToListAsync(ct);
}
