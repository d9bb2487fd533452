using System.Buffers.Text;
using System.Security.Cryptography;

namespace RodeDraad.Web.Setup;

/// <summary>The nonce of this response: the only scripts a browser runs are those that carry it.</summary>
public static class Nonce
{
    private const string Key = "nonce";

    /// <summary>128 random bits, made once per response.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is string made) return made;
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        var nonce = Base64Url.EncodeToString(random);
        context.Items[Key] = nonce;
        return nonce;
    }
}

internal static class SecurityHeadersSetup
{
    /// <summary>Headers on every answer, errors and files included. No host but our own is ever asked.</summary>
    public static void UseSecurityHeaders(this WebApplication app, Settings settings) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A voice note is recorded in the page; a photograph is taken by the phone itself.
        headers["Permissions-Policy"] = $"camera=(), geolocation=(), microphone=({(context.Request.Path.StartsWithSegments("/dossier", StringComparison.Ordinal) ? "self" : "")}), payment=()";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{Nonce.Of(context)}'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; " +
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'";
        headers.XFrameOptions = "DENY";
        if (settings.Site.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // As the form tokens want it; anything else they overrule, with a warning in the log for every page.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        return next(context);
    });
}
