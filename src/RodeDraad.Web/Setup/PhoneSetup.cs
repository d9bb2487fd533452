using Microsoft.AspNetCore.Antiforgery;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Setup;

/// <summary>What a device needs to install the application, and to send what was written without a network.</summary>
internal static class PhoneSetup
{
    private const string Paper = "#faf6f0";

    public static void MapPhone(this WebApplication app)
    {
        app.MapGet("/app/{code}", Manifest).WithMetadata(OpenTo.Everybody).ExcludeFromDescription();
        app.MapGet(PhoneLinks.SignedIn, SignedIn).WithMetadata(OpenTo.SignedIn).ExcludeFromDescription();
    }

    /// <summary>Who is signed in here, what time it is, and a token for what waits on the device.</summary>
    private static IResult SignedIn(HttpContext context, Viewer viewer, IAntiforgery antiforgery, TimeProvider clock) => Results.Json(new
    {
        person = viewer.PersonId,
        token = antiforgery.GetAndStoreTokens(context).RequestToken,
        now = clock.Now(),
    });

    private static IResult Manifest(string code, HttpContext context)
    {
        if (!Languages.Codes.Contains(code)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Json(new
        {
            id = "/",
            name = "Rode Draad",
            short_name = "Rode Draad",
            description = Text.In(code, "Offline.App"),
            lang = code,
            start_url = AccountLinks.Home,
            scope = "/",
            display = "standalone",
            background_color = Paper,
            theme_color = Paper,
            icons = new[] { Icon("icon-192.png", 192, "any"), Icon("icon-512.png", 512, "any"), Icon("icon-maskable-512.png", 512, "maskable") },
            shortcuts = new[] { new { name = Text.In(code, "Dossier.Capture"), url = DossierLinks.Capture } },
        }, contentType: "application/manifest+json");
    }

    private static object Icon(string name, int size, string purpose) => new { src = Asset.Url(name), sizes = $"{size}x{size}", type = "image/png", purpose };
}
