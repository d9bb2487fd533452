namespace RodeDraad.Core.People.SigningIn;

/// <summary>Names of refusals around accounts; each is also the key of its text.</summary>
public static class SignInRules
{
    /// <summary>The person has no usable e-mail address.</summary>
    public const string EmailNeeded = "Account.EmailNeeded";

    /// <summary>The address signs in somebody else of this school.</summary>
    public const string EmailOfSomebodyElse = "Account.EmailOfSomebodyElse";

    /// <summary>The person has chosen a password already; a reset link is what helps.</summary>
    public const string SignsInAlready = "Account.SignsInAlready";

    /// <summary>The person has left the school.</summary>
    public const string HasLeft = "Account.HasLeft";

    /// <summary>A reset needs an account with a password; this person was not invited or did not answer yet.</summary>
    public const string NotTakenUp = "Account.NotTakenUp";

    /// <summary>The account opens another school too, so its link may only go to its owner by mail.</summary>
    public const string OnlyByMail = "Account.OnlyByMail";

    /// <summary>The account opens another school too, so that one school alone may not change its address.</summary>
    public const string OpensElsewhere = "Account.OpensElsewhere";

    /// <summary>A password of fewer than <see cref="Passwords.MinLength"/> characters.</summary>
    public const string PasswordTooShort = "Account.PasswordTooShort";

    /// <summary>A password of more than <see cref="Passwords.MaxLength"/> characters.</summary>
    public const string PasswordTooLong = "Account.PasswordTooLong";

    /// <summary>A password that guessers try first.</summary>
    public const string PasswordCommon = "Account.PasswordCommon";

    /// <summary>A password made of the owner's name, address or school.</summary>
    public const string PasswordOwnName = "Account.PasswordOwnName";

    /// <summary>The present password, asked before it is changed, is not right.</summary>
    public const string PasswordWrong = "Account.PasswordWrong";

    /// <summary>The link was used, is too old, or never was.</summary>
    public const string LinkClosed = "Account.LinkClosed";
}
