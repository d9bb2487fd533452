using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Providers;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Setup;

internal static class HealthSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks();

    /// <summary>Live: the process answers. Ready: the database answers within five seconds and has every migration.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).WithMetadata(OpenTo.Everybody).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).WithMetadata(OpenTo.Everybody).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(AppDb db, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(patience.Token);
            return pending.Any() ? NotReady("migrations") : Results.Text("ok");
        }
        catch (Exception e) when (DatabaseTrouble.IsGone(e) || DatabaseTrouble.IsBusy(e) || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return NotReady("database");
        }
    }

    // Monitors read one word; a problem page would say less.
    private static IResult NotReady(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
