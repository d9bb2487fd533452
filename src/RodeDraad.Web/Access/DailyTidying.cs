using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>
/// Tidies up a little after the start and then once a day: what signing in leaves behind, and in each school the
/// experiences and files that learners removed long enough ago, uploads that broke off and drafts that nobody went on with.
/// </summary>
public sealed partial class DailyTidying(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyTidying> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = First; ; pause = Every)
        {
            await Task.Delay(pause, clock, stoppingToken);
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotTidied(e.GetType().Name);
            }
        }
    }

    /// <summary>One round; safe to repeat and on several nodes at once.</summary>
    public async Task TidyAsync(CancellationToken ct)
    {
        List<Guid> schools;
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Tidying>().TidyAsync(ct);
            schools = await scope.ServiceProvider.GetRequiredService<AppDb>().Schools.Select(s => s.Id).ToListAsync(ct);
        }
        foreach (var school in schools)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Tenancy>().Enter(school);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await Housekeeping.EraseRemovedAsync(db, clock, ct);
            await Housekeeping.EraseUploadsAsync(db, clock, ct);
            await StaffPhoto.EraseRemovedAsync(db, clock, ct);
            await DraftKeeping.EraseOldAsync(db, clock, ct);
            await SearchIndex.FillAsync(db, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The daily tidying stopped half-way: {Cause}.")]
    private partial void NotTidied(string cause);
}
