using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Somebody who forgot the password chooses another; every other session ends.</summary>
public class ResetModel(TakingUp takingUp, SignInSessions sessions)
    : ChoosePasswordModel(takingUp, sessions, LinkPurpose.Reset, "Account.Reset.Done");
