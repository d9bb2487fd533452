using RodeDraad.Core.Data;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Setup;

internal static class HealthSetup
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks();

    /// <summary>Live: the process answers. Ready: the database answers and has every migration.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).WithMetadata(OpenTo.Everybody);
        app.MapGet("/health/ready", async (Migrator migrator, CancellationToken ct) =>
        {
            try
            {
                var pending = await migrator.PendingAsync(ct);
                return pending.Count == 0 ? Results.Text("ok") : Results.Text("migrations", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or IOException)
            {
                return Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).WithMetadata(OpenTo.Everybody);
    }
}
