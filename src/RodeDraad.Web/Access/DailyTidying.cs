using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Access;

/// <summary>Tidies up after signing in, a little after the start and then once a day.</summary>
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
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Tidying>().TidyAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotTidied(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old sessions and links could not be removed: {Cause}.")]
    private partial void NotTidied(string cause);
}
