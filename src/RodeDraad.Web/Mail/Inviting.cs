using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Mail;

/// <summary>What became of giving somebody a way in, for the administrator's page.</summary>
public sealed record HandedOver
{
    public required Guid PersonId { get; init; }
    public required string FullName { get; init; }

    /// <summary>Done, or refused by one of <see cref="SignInRules"/> (also text keys).</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// The whole address, to be handed over by the administrator; shown once, stored nowhere. Null when it went by mail,
    /// when it was refused, and when the person signs in with a password they already have.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>True when the link is on its way by mail.</summary>
    public bool IsMailed { get; init; }

    /// <summary>Until when the link opens, UTC; null when there is none.</summary>
    public DateTime? ExpiresAt { get; init; }
}

/// <summary>
/// Invites people and helps them back in, for the administrator's pages. With a mail server the link goes to its owner
/// and nobody else sees it; without one the administrator hands it over. Every call saves.
/// </summary>
public sealed class Inviting(AppDb db, Invitations invitations, Outbox outbox, Letters letters)
{
    /// <summary>Invites one person of the viewer's school at an address; null when there is no such person for this viewer.</summary>
    public async Task<HandedOver?> InviteAsync(Viewer viewer, Guid personId, string? email, CancellationToken ct) =>
        (await FinishAsync([await invitations.InviteAsync(viewer, personId, email, outbox.IsOpen, ct)], ct)).SingleOrDefault();

    /// <summary>Invites many people at the addresses that the school has; one answer each, in the order of the names.</summary>
    public async Task<IReadOnlyList<HandedOver>> InviteAsync(Viewer viewer, IReadOnlyCollection<Guid> personIds, CancellationToken ct) =>
        await FinishAsync(await invitations.InviteAsync(viewer, personIds, outbox.IsOpen, ct), ct);

    /// <summary>A link to choose a new password; null when there is no such person for this viewer, or no account.</summary>
    public async Task<HandedOver?> ResetAsync(Viewer viewer, Guid personId, CancellationToken ct) =>
        (await FinishAsync([await invitations.ResetAsync(viewer, personId, outbox.IsOpen, ct)], ct)).SingleOrDefault();

    /// <summary>
    /// Another address to sign in with. With a mail server the owner is told at the old address, so that nobody's account is
    /// taken over in silence. Null when there is no such person for this viewer, or no account.
    /// </summary>
    public async Task<Outcome?> ReaddressAsync(Viewer viewer, Guid personId, string? email, CancellationToken ct)
    {
        if (await invitations.ReaddressAsync(viewer, personId, email, ct) is not { } answer) return null;
        if (!answer.Outcome.IsRefused && answer.Account.Email != answer.Before && outbox.IsOpen) outbox.Add(letters.AddressChanged(answer.Account, answer.Before));
        await db.SaveChangesAsync(ct);
        return answer.Outcome;
    }

    private async Task<IReadOnlyList<HandedOver>> FinishAsync(IReadOnlyList<Invited?> answers, CancellationToken ct)
    {
        var handed = answers.OfType<Invited>().Select(Hand).ToList();
        await db.SaveChangesAsync(ct);
        return handed;
    }

    private HandedOver Hand(Invited invited)
    {
        if (outbox.IsOpen && invited.Ticket is { } ticket) outbox.Add(letters.With(ticket));
        return new HandedOver
        {
            PersonId = invited.PersonId,
            FullName = invited.FullName,
            Outcome = invited.Outcome,
            IsMailed = outbox.IsOpen && invited.Ticket is not null,
            Link = outbox.IsOpen || invited.Ticket is null ? null : letters.LinkOf(invited.Ticket),
            ExpiresAt = invited.Ticket?.ExpiresAt,
        };
    }
}
