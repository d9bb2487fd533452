using RodeDraad.Core.Dossier.Files;
using RodeDraad.Web.Pages;

namespace RodeDraad.Web.Setup;

internal static class FilesSetup
{
    /// <summary>Taking in pictures, voice notes and files, within the limits of this deployment.</summary>
    public static void AddFiles(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings.Files.Limits());
        services.AddScoped<FileIntake>();
        services.AddScoped<Uploading>();
        services.AddScoped<Attaching>();
    }
}
