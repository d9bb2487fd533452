using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Demo;

/// <summary>
/// The demo school "Het Vlechtwerk" and its neighbour "De Schering": see <c>content/demo</c>. Loaded through the
/// entities' own verbs, with every date relative to today, and only ever in demo mode.
/// </summary>
public sealed class DemoSchool(Migrator migrator, TimeProvider clock, IPasswordHasher<Account> hasher, LinkTokens? tokens = null)
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "rodedraad-demo";

    private const int Seed = 1846;

    /// <summary>
    /// Loads the demo school into an empty, migrated database: all of it or nothing. Returns false, and changes nothing,
    /// when there is a board or an account already.
    /// </summary>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        var content = DemoContent.Read();
        // The key of all links is made now when there is none: not within the transaction, which would wait for itself.
        tokens?.Of(LinkTo.Sheet, Guid.Empty, Guid.Empty);
        var tenancy = new Tenancy(clock);
        await using var db = migrator.OpenAsOwner().Under(tenancy);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Boards.AnyAsync(ct) || await db.Users.AnyAsync(ct)) return false;

        var accounts = new AccountMaker(db, hasher);
        var board = new Board(content.Schools.Board.Name);
        db.Add(board);
        foreach (var member in content.Schools.Schools.SelectMany(s => s.Staff).Where(s => s.Roles.Any(r => r.Role == Role.Board)))
            accounts.OfBoard(member.Email!, board, Person.FullNameOf(member.Given, member.Infix, member.Family));
        var seeder = new SchoolSeeder(db, tenancy, content, new SchoolCalendar(clock)) { Accounts = accounts, Tokens = tokens };
        foreach (var (school, number) in content.Schools.Schools.Select((s, i) => (s, i)))
            await seeder.SeedAsync(board, school, [.. content.People.Where(p => p.School == school.Key)], Seed + number, ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
