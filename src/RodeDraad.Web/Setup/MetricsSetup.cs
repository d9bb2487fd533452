using System.Net;
using System.Security.Cryptography;
using System.Text;
using RodeDraad.Web.Access;
using RodeDraad.Web.Metrics;

namespace RodeDraad.Web.Setup;

internal static class MetricsSetup
{
    private const string Scheme = "Bearer ";

    public static void AddMeasuring(this IServiceCollection services) => services.AddSingleton<ProductMeter>().AddSingleton<PrometheusText>();

    /// <summary>Figures for a collector on this machine, or one that sends the token; for anybody else the page does not exist.</summary>
    public static void MapMetrics(this WebApplication app, Settings settings)
    {
        var metrics = app.Services.GetRequiredService<PrometheusText>();
        app.MapGet("/metrics", (HttpContext context) => MayRead(context, settings)
            ? Results.Text(metrics.Write(), "text/plain; version=0.0.4")
            : Results.NotFound()).WithMetadata(OpenTo.Everybody).ExcludeFromDescription();
    }

    private static bool MayRead(HttpContext context, Settings settings) => IsHere(context) || HasToken(context, settings.Metrics.Token);

    /// <summary>On this machine itself, and not somebody from outside through a proxy that runs here.</summary>
    private static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.Keys.Any(k => k.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
            || k.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase) || k.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
            || k.Equals("Via", StringComparison.OrdinalIgnoreCase));

    private static bool HasToken(HttpContext context, string token)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return token.Length > 0 && header.StartsWith(Scheme, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[Scheme.Length..]), Encoding.UTF8.GetBytes(token));
    }
}
