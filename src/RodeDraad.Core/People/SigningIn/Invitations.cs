using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;

namespace RodeDraad.Core.People.SigningIn;

/// <summary>What became of inviting somebody.</summary>
public sealed record Invited
{
    public required Guid PersonId { get; init; }
    public required string FullName { get; init; }

    /// <summary>Done, or refused by one of <see cref="SignInRules"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// The fresh link; null when refused, and null when somebody who already has a password (at another school, or as a
    /// parent who also works here) simply signs in with it and finds this school there.
    /// </summary>
    public Ticket? Ticket { get; init; }
}

/// <summary>What became of giving an account another address.</summary>
/// <param name="Outcome">Done, or refused by one of <see cref="SignInRules"/>.</param>
/// <param name="Account">The account, under its new address when done.</param>
/// <param name="Before">The address it had.</param>
public sealed record Readdressed(Outcome Outcome, Account Account, string Before);

/// <summary>
/// Gives people of the administrator's school a way in. Adds to the unit of work and saves nothing: the caller saves,
/// together with the mail. Nobody is found outside the viewer's own school.
/// </summary>
public sealed class Invitations(AppDb db, TimeProvider clock)
{
    /// <summary>How long an invitation opens.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(14);

    /// <summary>How long a reset link opens.</summary>
    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(1);

    /// <summary>
    /// Invites one person at an e-mail address, again when an earlier invitation was not answered: earlier links of the
    /// account close. Null when the viewer manages no such person.
    /// </summary>
    /// <param name="mailed">True when the link goes to its owner by mail, false when the administrator hands it over.</param>
    public async Task<Invited?> InviteAsync(Viewer viewer, Guid personId, string? email, bool mailed, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == personId, ct);
        return person is null ? null : await InviteAsync(person, email, mailed, ct);
    }

    /// <summary>
    /// Invites many people, each at the address that the school has for them. Answers in the order of the names, one for
    /// each person whom the viewer manages.
    /// </summary>
    public async Task<IReadOnlyList<Invited>> InviteAsync(Viewer viewer, IReadOnlyCollection<Guid> personIds, bool mailed, CancellationToken ct)
    {
        var people = await db.People.ManagedBy(viewer).Where(p => personIds.Contains(p.Id)).OrderBy(p => p.NameSort).ToListAsync(ct);
        var answers = new List<Invited>(people.Count);
        foreach (var person in people) answers.Add(await InviteAsync(person, person.Email, mailed, ct));
        return answers;
    }

    /// <summary>
    /// Makes a reset link for somebody who forgot the password. Null when the viewer manages no such person or that person
    /// has no account.
    /// </summary>
    /// <param name="mailed">True when the link goes to its owner by mail, false when the administrator hands it over.</param>
    public async Task<Invited?> ResetAsync(Viewer viewer, Guid personId, bool mailed, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || await MembershipOf(person, ct) is not { Account: { } account }) return null;
        if (!account.IsTakenUp) return Refused(person, SignInRules.NotTakenUp);
        if (!mailed && await OpensElsewhere(account, person, ct)) return Refused(person, SignInRules.OnlyByMail);
        return new Invited { PersonId = person.Id, FullName = person.FullName, Outcome = Outcome.Done, Ticket = await IssueAsync(account, LinkPurpose.Reset, ct) };
    }

    /// <summary>
    /// Gives somebody with an account another address to sign in with; the password, the sessions and everything else stay.
    /// Open links close: they went to the old address. Null when the viewer manages no such person or that person has no account.
    /// </summary>
    public async Task<Readdressed?> ReaddressAsync(Viewer viewer, Guid personId, string? email, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == personId, ct);
        if (person is null || await MembershipOf(person, ct) is not { Account: { } account }) return null;
        var before = account.Email!;
        if (AddressIn(email) is not { } address) return new Readdressed(Outcome.Refused(SignInRules.EmailNeeded), account, before);
        if (await OpensElsewhere(account, person, ct)) return new Readdressed(Outcome.Refused(SignInRules.OpensElsewhere), account, before);
        if (await AccountAt(address, ct) is { } known && known.Id != account.Id) return new Readdressed(Outcome.Refused(SignInRules.EmailOfSomebodyElse), account, before);
        if (address == before) return new Readdressed(Outcome.Done, account, before);
        account.SignsInWith(address);
        person.ReachableAt(address);
        await CloseLinksAsync(account, ct);
        return new Readdressed(Outcome.Done, account, before);
    }

    /// <summary>Makes a link for an account; its earlier unused links close, so that one at most is open.</summary>
    public async Task<Ticket> IssueAsync(Account account, LinkPurpose purpose, CancellationToken ct)
    {
        var now = clock.Now();
        await CloseLinksAsync(account, ct);
        var token = OneTimeToken.New();
        var link = new OneTimeLink(account.Id, purpose, OneTimeToken.HashOf(token), now, now + (purpose == LinkPurpose.Reset ? ResetLasts : InvitationLasts));
        db.OneTimeLinks.Add(link);
        return new Ticket(account, purpose, token, link.ExpiresAt);
    }

    private async Task CloseLinksAsync(Account account, CancellationToken ct)
    {
        foreach (var open in await db.OneTimeLinks.Where(l => l.AccountId == account.Id && l.UsedAt == null).ToListAsync(ct)) open.Use(clock.Now());
    }

    /// <summary>The address that was typed, when it is one.</summary>
    private static string? AddressIn(string? email) =>
        Words.Clean(email) is { Length: <= Person.EmailMaxLength } address && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address ? address : null;

    private async Task<Invited> InviteAsync(Person person, string? email, bool mailed, CancellationToken ct)
    {
        if (AddressIn(email) is not { } address) return Refused(person, SignInRules.EmailNeeded);
        if (person.LeftOn < clock.Today()) return Refused(person, SignInRules.HasLeft);
        var membership = await MembershipOf(person, ct);
        if (membership is { EndedAt: null, Account.IsTakenUp: true }) return Refused(person, SignInRules.SignsInAlready);
        var known = await AccountAt(address, ct);
        if (known is not null && await IsOfSomebodyElse(known, person, ct)) return Refused(person, SignInRules.EmailOfSomebodyElse);
        if (!mailed && known is { IsTakenUp: false } && await OpensElsewhere(known, person, ct)) return Refused(person, SignInRules.OnlyByMail);

        var account = Bind(person, membership, known, address);
        person.ReachableAt(address);
        return new Invited
        {
            PersonId = person.Id,
            FullName = person.FullName,
            Outcome = Outcome.Done,
            Ticket = account.IsTakenUp ? null : await IssueAsync(account, LinkPurpose.Invitation, ct),
        };
    }

    /// <summary>The account for the person: the one that has the address, else their own under its new address, else a new one.</summary>
    private Account Bind(Person person, Membership? membership, Account? known, string address)
    {
        if (membership is not null && (known is null || known.Id == membership.AccountId))
        {
            membership.Resume();
            membership.Account!.ClosedAt = null;
            if (!membership.Account.IsTakenUp) membership.Account.SignsInWith(address);
            return membership.Account;
        }
        if (membership is not null) db.Memberships.Remove(membership);
        var account = known ?? db.Accounts.Add(new Account(address)).Entity;
        account.ClosedAt = null;
        db.Memberships.Add(Membership.AtSchool(account.Id, person.SchoolId, person.Id));
        return account;
    }

    // The address may have been given to an account in this very unit of work, when many are invited at once.
    private async Task<Account?> AccountAt(string address, CancellationToken ct)
    {
        var key = Account.KeyOf(address);
        return db.Accounts.Local.FirstOrDefault(a => a.NormalizedEmail == key)
            ?? await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, ct);
    }

    private Task<Membership?> MembershipOf(Person person, CancellationToken ct) => db.Memberships.Include(m => m.Account)
        .Where(m => m.PersonId == person.Id).OrderBy(m => m.EndedAt != null).ThenByDescending(m => m.Id).FirstOrDefaultAsync(ct);

    /// <summary>
    /// One account is one human. A parent may also work at the school; nobody else shares an address, and never a learner:
    /// whoever could sign in as the parent would read the learner's own words.
    /// </summary>
    private async Task<bool> IsOfSomebodyElse(Account account, Person person, CancellationToken ct)
    {
        var added = db.Memberships.Local.Where(m => m.AccountId == account.Id).Select(m => m.PersonId);
        var stored = await db.Memberships.Where(m => m.AccountId == account.Id && m.SchoolId == person.SchoolId).Select(m => m.PersonId).ToListAsync(ct);
        var ids = stored.Concat(added).OfType<Guid>().Where(id => id != person.Id).ToHashSet();
        if (ids.Count == 0) return false;
        var others = await db.People.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        return others.Any(other => (other, person) is not (StaffMember, Guardian) and not (Guardian, StaffMember));
    }

    private Task<bool> OpensElsewhere(Account account, Person person, CancellationToken ct) =>
        db.Memberships.AnyAsync(m => m.AccountId == account.Id && m.SchoolId != person.SchoolId && m.EndedAt == null, ct);

    private static Invited Refused(Person person, string rule) =>
        new() { PersonId = person.Id, FullName = person.FullName, Outcome = Outcome.Refused(rule) };
}
