using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Web.Language;
using RodeDraad.Web.Pages.Dossier.AboutMe;

namespace RodeDraad.Web.Setup;

internal static class GuidesSetup
{
    /// <summary>The themes explained. Content is checked soon after a start; a file that is wrong stops it with its name, line and field.</summary>
    public static void AddGuides(this IServiceCollection services)
    {
        services.AddSingleton(_ => ThemeGuides.Read(Languages.Codes));
        services.AddScoped<Guidebook>();
    }
}
