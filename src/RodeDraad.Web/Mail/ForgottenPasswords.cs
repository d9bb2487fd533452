using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;

namespace RodeDraad.Web.Mail;

/// <summary>
/// Mails a link to whoever forgot the password. Asking only puts the address in a line that is worked off beside the
/// requests, so that the answer takes as long for an unknown address as for a known one.
/// </summary>
public sealed partial class ForgottenPasswords(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgottenPasswords> log) : BackgroundService
{
    /// <summary>Links that one account gets in an hour; more only fill a mailbox.</summary>
    public const int MostPerHour = 3;

    private const int LongestLine = 500;
    private readonly Channel<string> _line = Channel.CreateBounded<string>(new BoundedChannelOptions(LongestLine) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Somebody asks for a link. Says nothing about whether there is such an account.</summary>
    public void Ask(string email) => _line.Writer.TryWrite(email);

    /// <summary>Makes and queues the link, when the address is that of an open account.</summary>
    public async Task AnswerAsync(string email, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AppDb>();
        var key = Account.KeyOf(email);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key && a.ClosedAt == null, ct) is not { } account) return;
        var hourAgo = clock.Now() - TimeSpan.FromHours(1);
        if (await db.OneTimeLinks.CountAsync(l => l.AccountId == account.Id && l.MadeAt > hourAgo, ct) >= MostPerHour) return;
        if ((await services.GetRequiredService<Memberships>().OfAsync(account.Id, ct)).Count == 0) return;
        var purpose = account.IsTakenUp ? LinkPurpose.Reset : LinkPurpose.Invitation;
        var ticket = await services.GetRequiredService<Invitations>().IssueAsync(account, purpose, ct);
        services.GetRequiredService<Outbox>().Add(services.GetRequiredService<Letters>().With(ticket));
        await db.SaveChangesAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in _line.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await AnswerAsync(email, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotAnswered(e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link for a forgotten password could not be made: {Cause}.")]
    private partial void NotAnswered(string cause);
}
