namespace RodeDraad.Web.Links;

/// <summary>Addresses of signing in and of one's own account. A test follows every link to its page.</summary>
public static class AccountLinks
{
    public const string Home = "/";
    public const string SignOut = "/uitloggen";
    public const string Account = "/account";
    public const string Forgotten = "/wachtwoord-vergeten";
    public const string Begin = "/begin";
    public const string ChangePassword = "/account/wachtwoord";
    public const string PreferLanguage = "/account/taal";
    public const string ShortSentences = "/account/korte-zinnen";
    public const string SwitchMembership = "/account/wissel";
    public const string SendAgain = "/opnieuw-versturen";
    public const string EndOtherSessions = "/account/apparaten/andere";

    /// <summary>Ends one of the own sessions.</summary>
    public static string EndSession(Guid id) => $"/account/apparaten/{id}";

    /// <summary>Takes up an account; the token opens it once.</summary>
    public static string Invitation(string token) => $"/uitnodiging/{token}";

    /// <summary>Chooses a new password; the token opens it once.</summary>
    public static string Reset(string token) => $"/wachtwoord/{token}";

    /// <summary>The sign-in page; afterwards back to a local address.</summary>
    public static string SignIn(string? back = null) =>
        back is null or Home ? "/inloggen" : $"/inloggen?terug={Uri.EscapeDataString(back)}";

    /// <summary>Shows everything in another language and returns to the page.</summary>
    public static string Language(string code, string? back = null) =>
        back is null ? $"/taal/{code}" : $"/taal/{code}?terug={Uri.EscapeDataString(back)}";
}
