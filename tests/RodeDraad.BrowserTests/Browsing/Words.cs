using System.Globalization;
using RodeDraad.Web.Language;

namespace RodeDraad.BrowserTests.Browsing;

/// <summary>The texts that a reader sees, by their key, so that a journey does not break when a sentence is improved.</summary>
internal static class Words
{
    public static string Dutch(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.GetCultureInfo("nl-NL"), Text.In(Languages.Dutch, key), arguments);
}
