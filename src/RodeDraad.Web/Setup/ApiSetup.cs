using System.Reflection;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Setup;

internal static class ApiSetup
{
    public static void AddApi(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Rode Draad", Version = "v1", Description = "Addresses below /api/v1 keep their meaning; new fields may come." };
            // The address is the reader's own.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    /// <summary>Addresses for programs, and their description.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/openapi.json").WithMetadata(OpenTo.Everybody);
        var v1 = app.MapGroup("/api/v1");
        v1.MapGet("/version", () => TypedResults.Ok(Version.Running)).WithName("version").WithTags("About")
            .WithSummary("Which program answers here.").WithMetadata(OpenTo.Everybody);
    }

    /// <summary>Which program answers.</summary>
    /// <param name="Product">Always "Rode Draad".</param>
    /// <param name="Release">Version of the program, for example 0.1.0.</param>
    internal sealed record Version(string Product, string Release)
    {
        public static Version Running { get; } = new("Rode Draad", typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    }
}
