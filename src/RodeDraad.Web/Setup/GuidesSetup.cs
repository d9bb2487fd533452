using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Web.Language;
using RodeDraad.Web.Pages.Dossier.AboutMe;

namespace RodeDraad.Web.Setup;

internal static class GuidesSetup
{
    /// <summary>Reads the themes explained, now: a file that is wrong stops the start with its name, line and field.</summary>
    public static void AddGuides(this IServiceCollection services)
    {
        services.AddSingleton(ThemeGuides.Read(Languages.Codes));
        services.AddScoped<Guidebook>();
    }
}
