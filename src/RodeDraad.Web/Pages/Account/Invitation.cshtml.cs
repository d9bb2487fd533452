using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Somebody who was invited chooses a password and is in.</summary>
public class InvitationModel(TakingUp takingUp, SignInSessions sessions)
    : ChoosePasswordModel(takingUp, sessions, LinkPurpose.Invitation, "Account.Invitation.Done");
