using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>What the first administrator fills in.</summary>
public sealed record Beginnings
{
    public required string Board { get; init; }
    public required string School { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
}

/// <summary>The first school of a deployment and its first administrator.</summary>
public sealed class Beginning(AppDb db, Tenancy tenancy, Passwords passwords, TimeProvider clock)
{
    /// <summary>Whether nobody has an account yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken ct) => !await db.Accounts.AnyAsync(ct);

    /// <summary>
    /// Makes board, school, administrator and account in one go and saves; afterwards the unit of work is inside the new
    /// school. Refusals: those of <see cref="Passwords.Check"/>, with no account.
    /// </summary>
    public async Task<(Outcome Outcome, Account? Account, Membership? Membership)> MakeAsync(Beginnings with, CancellationToken ct)
    {
        var account = new Account(with.Email) { EmailConfirmed = true };
        var name = Person.FullNameOf(with.GivenName, with.NamePrefix, with.FamilyName);
        var outcome = passwords.Choose(account, with.Password, [name, with.School, with.Board]);
        if (outcome.IsRefused) return (outcome, null, null);

        var board = new Board(with.Board);
        var school = new School(board.Id, with.School);
        var administrator = new StaffMember(school.Id, with.GivenName, with.NamePrefix, with.FamilyName);
        administrator.ReachableAt(account.Email);
        school.Count(learners: 0, staff: 1, groups: 0);
        var membership = Membership.AtSchool(account.Id, school.Id, administrator.Id);
        tenancy.Enter(school.Id, administrator.Id);
        db.AddRange(board, school, administrator, account, membership, new StaffRole(school.Id, administrator.Id, Role.Administrator, clock.Today()));
        await db.SaveChangesAsync(ct);
        return (Outcome.Done, account, membership);
    }
}
