using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
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
    /// <summary>Encodings that the build writes beside a file, the smallest first.</summary>
    private static readonly (string Encoding, string Extension)[] Packed = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Serves what the build made; styles, scripts and drawings as they were compressed then, once and at their smallest.</summary>
    public static void UseAssets(this WebApplication app)
    {
        var root = app.Environment.WebRootPath;
        var files = Directory.Exists(root) ? Directory.EnumerateFiles(root).Select(f => "/" + Path.GetFileName(f)).ToFrozenSet() : [];
        app.Use((context, next) =>
        {
            var path = context.Request.Path.Value ?? "";
            if (files.Contains(path) && Smaller(context.Request.Headers.AcceptEncoding.ToString(), path, files) is { } smaller) context.Request.Path = smaller;
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new PlainTypes(), OnPrepareResponse = file => Describe(file.Context.Response, file.File.Name) });
    }

    private static string? Smaller(string accepted, string path, FrozenSet<string> files)
    {
        foreach (var (encoding, extension) in Packed)
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && files.Contains(path + extension)) return path + extension;
        return null;
    }

    private static void Describe(HttpResponse response, string name)
    {
        foreach (var (encoding, extension) in Packed)
        {
            if (name.EndsWith(extension, StringComparison.Ordinal)) response.Headers.ContentEncoding = encoding;
        }
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = Plain(name) switch
        {
            // Asked anew each time, so that an update reaches a phone with the next page.
            "sw.js" => "no-cache",
            { } plain when plain.Count(c => c == '.') > 1 => "public, max-age=31536000, immutable",
            _ => "public, max-age=3600",
        };
    }

    private static string Plain(string name) => Array.Exists(Packed, p => name.EndsWith(p.Extension, StringComparison.Ordinal)) ? name[..^3] : name;

    /// <summary>A compressed style sheet is a style sheet.</summary>
    private sealed class PlainTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) => _types.TryGetContentType(Plain(subpath), out contentType);
    }
}
