using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Mail;

/// <summary>
/// Reminds people of their conversations a day ahead, outside the quiet hours. That somebody was reminded and the mail are
/// saved together, so that a restart or a second node sends nothing twice and loses nothing.
/// </summary>
public sealed partial class TalkReminders(IServiceScopeFactory scopes, TimeProvider clock, Settings settings, ILogger<TalkReminders> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private QuietHours Quiet => new(settings.Mail.QuietFrom, settings.Mail.QuietUntil);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Mail.IsOn) return;
        while (true)
        {
            await Task.Delay(Every, clock, stoppingToken);
            try
            {
                await RemindAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotReminded(e.GetType().Name);
            }
        }
    }

    /// <summary>One round over all schools; answers with the number of mails that were put in the outbox.</summary>
    public async Task<int> RemindAsync(CancellationToken ct)
    {
        if (Quiet.Contain(clock.Now())) return 0;
        List<Guid> schools;
        await using (var scope = scopes.CreateAsyncScope())
            schools = await scope.ServiceProvider.GetRequiredService<AppDb>().Schools.Select(s => s.Id).ToListAsync(ct);
        var count = 0;
        foreach (var school in schools) count += await RemindAsync(school, ct);
        return count;
    }

    private async Task<int> RemindAsync(Guid school, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Tenancy>().Enter(school);
        var db = services.GetRequiredService<AppDb>();
        var (outbox, letters) = (services.GetRequiredService<Outbox>(), services.GetRequiredService<Letters>());
        var due = await Reminding.TakeDueAsync(db, clock.Now(), ct);
        foreach (var one in due) outbox.Add(letters.TalkSoon(one));
        await Reminding.TidyAsync(db, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminding of conversations stopped half-way: {Cause}.")]
    private partial void NotReminded(string cause);
}
