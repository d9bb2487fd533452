using System.Text.RegularExpressions;

namespace RodeDraad.BrowserTests.Browsing;

/// <summary>Shapes of addresses that carry an identifier.</summary>
internal static partial class Addresses
{
    /// <summary>The page of one experience.</summary>
    [GeneratedRegex("/dossier/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    public static partial Regex Experience();

    /// <summary>The page of one roster import.</summary>
    [GeneratedRegex("/beheer/import/[0-9a-f-]{36}$", RegexOptions.None, 1000)]
    public static partial Regex Import();
}
