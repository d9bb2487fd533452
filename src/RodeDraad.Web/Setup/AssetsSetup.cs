using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;

namespace RodeDraad.Web.Setup;

/// <summary>Addresses of the built styles, scripts, icons and fonts; their names carry a hash, so browsers keep them for a year.</summary>
public static class Asset
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "wwwroot", "assets.json");
        if (!File.Exists(file)) throw new InvalidOperationException("The assets are not built: run bin/assets, then build again.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!.ToFrozenDictionary(p => p.Key, p => "/" + p.Value);
    });

    /// <summary>The address of an asset by its logical name, for example "app.css".</summary>
    public static string Url(string name) => Names.Value[name];
}

internal static class AssetsSetup
{
    public static void UseAssets(this WebApplication app)
    {
        var types = new FileExtensionContentTypeProvider();
        app.UseStaticFiles(new StaticFileOptions
        {
            ContentTypeProvider = types,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.File.Name.Count(c => c == '.') > 1 ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        });
    }
}
