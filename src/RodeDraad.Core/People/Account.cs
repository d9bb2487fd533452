using Microsoft.AspNetCore.Identity;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.People;

/// <summary>
/// What somebody signs in with. It belongs to the deployment, not to a school, and holds no more than an address and a
/// way in; who somebody is at which school stands in <see cref="Membership"/>.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int LanguageMaxLength = 5;

    public Account() => Id = Common.Id.New();

    public Account(string email) : this()
    {
        SignsInWith(email);
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>"nl" or "en"; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the owner wants short sentences; null follows the learner's track.</summary>
    public bool? ShortSentences { get; set; }

    /// <summary>Closed accounts cannot sign in; set when the last membership ends.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Whether the owner has chosen a password; before that only an invitation opens the account.</summary>
    public bool IsTakenUp => PasswordHash is not null;

    /// <summary>The form under which addresses are compared: "Noor@School.nl" and "noor@school.nl" are one.</summary>
    public static string KeyOf(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Sets the address that the owner signs in with; nobody else in the deployment has it.</summary>
    public void SignsInWith(string email)
    {
        Email = UserName = email.Trim();
        NormalizedEmail = NormalizedUserName = KeyOf(email);
    }

    /// <summary>Takes a new password; every session under the old stamp ends with the next request.</summary>
    public void TakePassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }
}

/// <summary>Binds an account to a person at a school, or to a board. Outside the wall between schools: only identifiers.</summary>
public sealed class Membership
{
    private Membership() { }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid AccountId { get; private set; }
    public Account? Account { get; private set; }
    public Guid? SchoolId { get; private set; }
    public Guid? PersonId { get; private set; }
    public Guid? BoardId { get; private set; }

    /// <summary>Name shown for somebody of a board, who is no person at a school.</summary>
    public string? Name { get; private set; }

    /// <summary>Ended memberships open nothing, from the next request on.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>An account as a person at a school.</summary>
    public static Membership AtSchool(Guid accountId, Guid schoolId, Guid personId) =>
        new() { AccountId = accountId, SchoolId = schoolId, PersonId = personId };

    /// <summary>An account as a member of a board.</summary>
    public static Membership OfBoard(Guid accountId, Guid boardId, string name) =>
        new() { AccountId = accountId, BoardId = boardId, Name = name };

    public void End(DateTime at) => EndedAt = at;

    public void Resume() => EndedAt = null;
}

/// <summary>A signed-in browser. Shown to its owner, who can end it; an ended or idle session opens nothing.</summary>
public sealed class Session : IUnlogged
{
    public const int BrowserMaxLength = 80;
    public const int AddressHashLength = 64;

    private Session() { }

    public Session(Guid accountId, Guid membershipId, DateTime at, bool remembered, string? browser)
    {
        AccountId = accountId;
        MembershipId = membershipId;
        StartedAt = at;
        SeenAt = at;
        Remembered = remembered;
        Browser = browser;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid AccountId { get; private set; }
    public Account? Account { get; private set; }
    public Guid MembershipId { get; private set; }
    public Membership? Membership { get; private set; }
    public DateTime StartedAt { get; private set; }

    /// <summary>Last request, to the minute.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>"This is my own device": a long session instead of one that ends when idle.</summary>
    public bool Remembered { get; private set; }

    /// <summary>Browser and system in a few words, for example "Chrome, Android".</summary>
    public string? Browser { get; private set; }

    /// <summary>Keyed hash of the address it began at: there the account is known, and a guesser elsewhere cannot lock its owner out.</summary>
    public string? AddressHash { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public void BeganAt(string addressHash) => AddressHash = addressHash;

    public void End(DateTime at) => EndedAt ??= at;

    public void Seen(DateTime at) => SeenAt = at;

    /// <summary>Continues as another of the account's memberships.</summary>
    public void SwitchTo(Guid membershipId) => MembershipId = membershipId;
}

/// <summary>What a one-time link is for.</summary>
public enum LinkPurpose { Invitation, Reset }

/// <summary>A link that works once and for a limited time. Only its hash is stored; the change log says who made it.</summary>
public sealed class OneTimeLink
{
    public const int HashLength = 64;

    private OneTimeLink() { }

    public OneTimeLink(Guid accountId, LinkPurpose purpose, string hash, DateTime madeAt, DateTime expiresAt)
    {
        AccountId = accountId;
        Purpose = purpose;
        Hash = hash;
        MadeAt = madeAt;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid AccountId { get; private set; }
    public Account? Account { get; private set; }
    public LinkPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public DateTime MadeAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>Unused and not expired.</summary>
    public bool OpensAt(DateTime now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTime at) => UsedAt = at;
}

/// <summary>
/// A failed attempt to sign in. Account and address are stored as keyed hashes: enough to slow down a guesser, too
/// little to follow a person. Kept for a day.
/// </summary>
public sealed class SignInFailure : IUnlogged
{
    private SignInFailure() { }

    public SignInFailure(string accountHash, string addressHash, DateTime at)
    {
        AccountHash = accountHash;
        AddressHash = addressHash;
        At = at;
    }

    public long Id { get; private set; }
    public string AccountHash { get; private set; } = "";
    public string AddressHash { get; private set; } = "";
    public DateTime At { get; private set; }
}
