using Microsoft.AspNetCore.Identity;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Web.Demo;

/// <summary>
/// Accounts that share the demo password. It is hashed once: a salt of its own for every account would cost half a
/// minute and protect nothing, because this password is printed on the sign-in page.
/// </summary>
internal sealed class AccountMaker(AppDb db, IPasswordHasher<Account> hasher)
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();
    private readonly string _hash = hasher.HashPassword(new Account(), DemoSchool.Password);

    public void AtSchool(string email, Person person) =>
        db.Add(Membership.AtSchool(Open(email).Id, person.SchoolId, person.Id));

    public void OfBoard(string email, Board board, string name) =>
        db.Add(Membership.OfBoard(Open(email).Id, board.Id, name));

    private Account Open(string email)
    {
        var account = new Account(email)
        {
            NormalizedEmail = Normalizer.NormalizeEmail(email),
            NormalizedUserName = Normalizer.NormalizeName(email),
            EmailConfirmed = true,
            PasswordHash = _hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        db.Add(account);
        return account;
    }
}
