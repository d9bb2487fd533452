using System.Globalization;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Mail;

/// <summary>
/// Writes the mails: plain text, in the reader's language, in Dutch and English when that is not known. No name in the
/// subject and nothing of a dossier, because a mail may be read by others.
/// </summary>
public sealed class Letters(Settings settings, TimeProvider clock)
{
    /// <summary>The mail with a one-time link.</summary>
    public OutgoingMail With(Ticket ticket) => Write(ticket.Account, $"{ticket.Purpose}", LinkOf(ticket), ticket.ExpiresAt);

    /// <summary>Tells the owner that the password was changed, and what to do when somebody else did it.</summary>
    public OutgoingMail PasswordChanged(Account account) =>
        Write(account, nameof(PasswordChanged), settings.Site.PublicAddress + AccountLinks.Forgotten, clock.GetUtcNow().UtcDateTime);

    /// <summary>Tells the owner, at the old address, that the account has another one.</summary>
    public OutgoingMail AddressChanged(Account account, string before) =>
        Write(account.Id, before, account.Language, nameof(AddressChanged), settings.Site.PublicAddress, clock.GetUtcNow().UtcDateTime);

    /// <summary>The whole address of a one-time link.</summary>
    public string LinkOf(Ticket ticket) => settings.Site.PublicAddress + (ticket.Purpose == LinkPurpose.Reset
        ? AccountLinks.Reset(ticket.Token)
        : AccountLinks.Invitation(ticket.Token));

    /// <summary>Reminds of a conversation: when and where, never with whom or about what.</summary>
    public OutgoingMail TalkSoon(DueReminder due) =>
        Write(due.AccountId, due.Email, due.Language, nameof(TalkSoon), settings.Site.PublicAddress + ConversationLinks.Index, due.PlannedAt, due.Place is null ? "" : $", {due.Place}");

    private OutgoingMail Write(Account account, string letter, string link, DateTime moment) =>
        Write(account.Id, account.Email!, account.Language, letter, link, moment);

    private OutgoingMail Write(Guid accountId, string to, string? language, string letter, string link, DateTime moment, string? place = null)
    {
        string[] languages = language is not null ? [language] : [Languages.Dutch, Languages.English];
        var bodies = languages.Select(l => Body(l, letter, link, moment, place));
        return new OutgoingMail(accountId, to, Text.In(languages[0], $"Letters.{letter}.Subject"),
            string.Join("\n\n- - -\n\n", bodies), clock.GetUtcNow().UtcDateTime);
    }

    private static string Body(string language, string letter, string link, DateTime moment, string? place)
    {
        var culture = Languages.CultureOf(language);
        var until = When.Moment(moment, culture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Text.In(language, "Letters.Greeting")}\n\n{string.Format(culture, Text.In(language, $"Letters.{letter}.Body"), link, until, place)}\n\n{Text.In(language, "Letters.Close")}");
    }
}
