using System.Globalization;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Language;

/// <summary>The languages of the product.</summary>
public static class Languages
{
    public const string Dutch = "nl";
    public const string English = "en";
    public const string Cookie = "rodedraad-language";

    public static IReadOnlyList<string> Codes { get; } = [Dutch, English];

    private static readonly CultureInfo DutchCulture = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Culture for dates and numbers; anything unknown is Dutch.</summary>
    public static CultureInfo CultureOf(string? code) => code == English ? EnglishCulture : DutchCulture;

    public static void AddLanguages(this IServiceCollection services) => services.AddSingleton<Text>();

    /// <summary>
    /// Sets the language of the request: what was chosen in this browser, else what the account prefers, else Dutch. What
    /// the browser asks for does not count: a school computer set to English is no reader of English.
    /// </summary>
    public static void UseLanguages(this WebApplication app) => app.Use((context, next) =>
    {
        var culture = CultureOf(Chosen(context));
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        PlainReading.IsOn = context.RequestServices.GetRequiredService<CurrentViewer>().Viewer?.ReadsPlainly ?? false;
        context.Response.Headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        return next(context);
    });

    private static string? Chosen(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } cookie && Codes.Contains(cookie)) return cookie;
        return context.RequestServices.GetRequiredService<CurrentViewer>().Viewer?.Language;
    }
}
