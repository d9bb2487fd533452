namespace RodeDraad.Web.Links;

/// <summary>Addresses for the application on somebody's own device, with and without a network.</summary>
public static class PhoneLinks
{
    public const string Offline = "/dossier/zonder-netwerk";

    /// <summary>What stands on this device only; what waited there is sent to the same address.</summary>
    public const string Phone = "/dossier/telefoon";

    /// <summary>Who is signed in, and a fresh form token, for scripts.</summary>
    public const string SignedIn = "/aangemeld";

    /// <summary>What a device needs to know to install the application.</summary>
    public static string Manifest(string code) => $"/app/{code}";
}
