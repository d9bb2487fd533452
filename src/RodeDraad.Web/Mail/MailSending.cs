using System.Net;
using System.Net.Mail;
using System.Text;
using RodeDraad.Core.People;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Mail;

/// <summary>Sends what waits in the outbox, one by one. Logs that a mail could not be sent, never to whom or what it says.</summary>
public sealed partial class MailSending(IServiceScopeFactory scopes, OutboxBell bell, Settings settings, ILogger<MailSending> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Mail.IsOn) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendNextAsync(stoppingToken)) { }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                OutboxUnreachable(e.GetType().Name);
            }
            await bell.WaitAsync(Pause, stoppingToken);
        }
    }

    /// <summary>Sends one mail that is due; false when none is.</summary>
    public async Task<bool> SendNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        if (await outbox.TakeAsync(ct) is not { } mail) return false;
        try
        {
            await SendAsync(mail, ct);
            await outbox.RemoveAsync(mail, ct);
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or InvalidOperationException)
        {
            NotDelivered(mail.Id, mail.Tries + 1, (e as SmtpException)?.StatusCode.ToString() ?? e.GetType().Name);
            if (await outbox.PostponeAsync(mail, ct)) GivenUp(mail.Id);
        }
        return true;
    }

    private async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var message = new MailMessage(settings.Mail.From, mail.To)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var server = new SmtpClient(settings.Mail.Host, settings.Mail.Port) { EnableSsl = settings.Mail.StartTls };
        if (settings.Mail.User.Length > 0) server.Credentials = new NetworkCredential(settings.Mail.User, settings.Mail.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await server.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SmtpException(SmtpStatusCode.GeneralFailure, "No answer in time.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not delivered, try {Try}: {Cause}.")]
    private partial void NotDelivered(Guid mail, int @try, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} was given up.")]
    private partial void GivenUp(Guid mail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read: {Cause}.")]
    private partial void OutboxUnreachable(string cause);
}
