using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People.Rosters.Importing;
using RodeDraad.Core.People.Rosters.Planning;
using RodeDraad.Web.Metrics;

namespace RodeDraad.Web.Pages.People.Rosters;

/// <summary>Applies imports one after another, beside the requests, and tidies up what is too old.</summary>
public sealed partial class ApplyWorker(ApplyQueue queue, IServiceScopeFactory scopes, DatabaseOptions database, ProductMeter meter, ILogger<ApplyWorker> log) : BackgroundService
{
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // One program alone on a database knows at once that nobody works on what was left; beside others it waits.
        var patience = database.IsPostgres ? TidyEvery : TimeSpan.Zero;
        await Task.WhenAll(TidyNowAndThenAsync(patience, stoppingToken), WorkAsync(stoppingToken));
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        await foreach (var order in queue.ReadAllAsync(ct))
        {
            try
            {
                await ApplyAsync(order, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(log, order.Import, exception);
                await RefuseAsync(order, RosterRules.Failed, ct);
            }
            finally
            {
                queue.Finish(order.Import);
            }
        }
    }

    private async Task ApplyAsync(ApplyOrder order, CancellationToken ct)
    {
        await using var scope = Inside(order);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var import = await db.RosterImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == order.Import, ct);
        if (import is not { State: RosterImportState.Applying, Content: { } content })
            return;

        var result = await scope.ServiceProvider.GetRequiredService<RosterImporting>().ApplyAsync(
            RosterPacking.UnpackFile(content),
            (import.Year, import.Department),
            new RosterAgreement(import.AgreedFingerprint, import.EndingsAccepted),
            plan => FinishAsync(scope.ServiceProvider, order.Import, plan, ct),
            new Forward(queue, order.Import), ct);
        if (result.Outcome.Refusal is { } rule)
            await RefuseAsync(order, rule, ct);
        else
            meter.RosterImported(applied: true);
    }

    private static async Task FinishAsync(IServiceProvider services, Guid id, RosterPlan plan, CancellationToken ct)
    {
        var db = services.GetRequiredService<AppDb>();
        var import = await db.RosterImports.SingleAsync(i => i.Id == id, ct);
        import.Apply(RosterCounts.Of(plan), RosterPacking.Pack(plan.Findings), services.GetRequiredService<TimeProvider>().Now());
        await db.SaveChangesAsync(ct);
    }

    private async Task RefuseAsync(ApplyOrder order, string rule, CancellationToken ct)
    {
        meter.RosterImported(applied: false);
        try
        {
            await using var scope = Inside(order);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var import = await db.RosterImports.SingleAsync(i => i.Id == order.Import, ct);
            import.Refuse(rule, scope.ServiceProvider.GetRequiredService<TimeProvider>().Now());
            await db.SaveChangesAsync(ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Without room to write even this, the next tidying finds the import cut off: nothing was changed either way.
            LogFailed(log, order.Import, exception);
        }
    }

    private async Task TidyNowAndThenAsync(TimeSpan patience, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TidyEvery);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RosterHousekeeping>().RunAsync(queue.IsBusy, patience, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogTidyFailed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    private AsyncServiceScope Inside(ApplyOrder order)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(order.School, order.Actor);
        return scope;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} could not be applied; nothing was changed.")]
    private static partial void LogFailed(ILogger log, Guid import, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Tidying up imports failed; it is tried again.")]
    private static partial void LogTidyFailed(ILogger log, Exception exception);

    private sealed class Forward(ApplyQueue queue, Guid import) : IProgress<RosterProgress>
    {
        public void Report(RosterProgress value) => queue.Report(import, value);
    }
}
