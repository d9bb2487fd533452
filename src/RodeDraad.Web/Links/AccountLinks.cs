namespace RodeDraad.Web.Links;

/// <summary>Addresses of signing in and of one's own account. A test follows every link to its page.</summary>
public static class AccountLinks
{
    public const string Home = "/";
    public const string SignOut = "/uitloggen";
    public const string Account = "/account";

    /// <summary>The sign-in page; afterwards back to a local address.</summary>
    public static string SignIn(string? back = null) =>
        back is null or Home ? "/inloggen" : $"/inloggen?terug={Uri.EscapeDataString(back)}";

    /// <summary>Shows everything in another language and returns to the page.</summary>
    public static string Language(string code, string? back = null) =>
        back is null ? $"/taal/{code}" : $"/taal/{code}?terug={Uri.EscapeDataString(back)}";
}
