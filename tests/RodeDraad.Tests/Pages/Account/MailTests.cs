using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.People;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Mail;
using Xunit;

namespace RodeDraad.Tests.Pages.Account;

/// <summary>Mail over a real connection: forgotten passwords, and a mail server that is away.</summary>
public sealed partial class MailTests
{
    [Fact]
    public async Task Forgotten_KnownAddress_GetsALinkThatWorks()
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(sink);
        var given = GivenSchool.In(app);
        var sem = given.Learner("Sem");
        await given.SaveAsync();
        using var visitor = app.Visit();

        var asked = await visitor.SubmitAsync(await visitor.OpenAsync("/wachtwoord-vergeten"), "/wachtwoord-vergeten", ("Email", sem.Email));
        var mail = await OneAsync(sink);

        Assert.Equal("/inloggen", asked.Url);
        Assert.NotNull(asked.Flash);
        Assert.Contains($"To: {sem.Email}", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Sem", HeadersOf(mail).Replace(sem.Email, "", StringComparison.Ordinal), StringComparison.Ordinal);
        var body = MailSink.BodyOf(mail);
        Assert.Contains("Kies het dan hier", body, StringComparison.Ordinal);
        Assert.Contains("Choose it here", body, StringComparison.Ordinal);
        var link = new Uri(Link().Match(body).Value).AbsolutePath;
        Assert.Equal("/", (await visitor.SubmitAsync(await visitor.OpenAsync(link), link, ("Password", "fietsen in de regen"))).Url);
        Assert.Empty(app.Log.Mentioning(link[^20..]));
        Assert.Empty(app.Log.Mentioning(sem.Email));
    }

    [Fact]
    public async Task Forgotten_UnknownAddress_GetsTheSameAnswerAndNoMail()
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(sink);
        var given = GivenSchool.In(app);
        var sem = given.Learner("Sem");
        await given.SaveAsync();
        var answers = new List<Testing.Html.Page>();

        foreach (var email in new[] { "niemand@voorbeeld.test", sem.Email })
        {
            using var visitor = app.Visit();
            answers.Add(await visitor.SubmitAsync(await visitor.OpenAsync("/wachtwoord-vergeten"), "/wachtwoord-vergeten", ("Email", email)));
        }

        Assert.Equal(answers[0].Text, answers[1].Text);
        Assert.Equal((answers[0].Status, answers[0].Url), (answers[1].Status, answers[1].Url));
        Assert.Contains(sem.Email, await OneAsync(sink), StringComparison.Ordinal);
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Forgotten_AskedOften_FillsNoMailbox()
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(sink);
        var given = GivenSchool.In(app);
        var sem = given.Learner("Sem");
        await given.SaveAsync();
        var forgotten = app.Services.GetRequiredService<ForgottenPasswords>();

        for (var i = 0; i < ForgottenPasswords.MostPerHour + 3; i++) await forgotten.AnswerAsync(sem.Email, TestContext.Current.CancellationToken);

        Assert.Equal(ForgottenPasswords.MostPerHour, await app.InSchoolAsync(null, db => db.OneTimeLinks.CountAsync()));
        Assert.Equal(1, await app.InSchoolAsync(null, async db => (await db.OneTimeLinks.ToListAsync()).Count(l => l.OpensAt(app.Clock.Now()))));
    }

    [Fact]
    public async Task Forgotten_WithoutMailServer_SaysWhomToAsk()
    {
        await using var app = await TestApp.StartAsync();
        using var visitor = app.Visit();

        var page = await visitor.OpenAsync("/wachtwoord-vergeten");

        Assert.True(page.Says("Vraag de beheerder"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Outbox_MailServerAway_KeepsTheMailAndTriesLater()
    {
        await using var sink = new MailSink { Refuses = true };
        await using var app = await StartAsync(sink, inBackground: false);
        var mail = new OutgoingMail(null, "iemand@voorbeeld.test", "Onderwerp", "Kanarie", app.Clock.Now());
        await app.InSchoolAsync(null, db =>
        {
            db.OutgoingMails.Add(mail);
            return db.SaveChangesAsync();
        });
        var sending = app.Services.GetRequiredService<MailSending>();

        Assert.True(await sending.SendNextAsync(TestContext.Current.CancellationToken));
        Assert.False(await sending.SendNextAsync(TestContext.Current.CancellationToken));
        var waiting = await app.InSchoolAsync(null, db => db.OutgoingMails.AsNoTracking().SingleAsync());
        Assert.Equal((1, app.Clock.Now() + TimeSpan.FromMinutes(2)), (waiting.Tries, waiting.NextTryAt));

        sink.Refuses = false;
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.True(await sending.SendNextAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Kanarie", MailSink.BodyOf(Assert.Single(sink.Mails)), StringComparison.Ordinal);
        Assert.Empty(await app.InSchoolAsync(null, db => db.OutgoingMails.ToListAsync()));
        Assert.Empty(app.Log.Mentioning("Kanarie"));
        Assert.Empty(app.Log.Mentioning("iemand@voorbeeld.test"));
    }

    private static Task<TestApp> StartAsync(MailSink sink, bool inBackground = true) => TestApp.StartAsync(
        s => (s.Mail.Host, s.Mail.Port, s.Mail.StartTls, s.Mail.From) = ("127.0.0.1", sink.Port, false, "rodedraad@school.test"),
        builder =>
        {
            if (inBackground) return;
            foreach (var job in builder.Services.Where(s => s.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && s.ImplementationFactory is not null).ToList())
                builder.Services.Remove(job);
        });

    private static async Task<string> OneAsync(MailSink sink)
    {
        for (var i = 0; i < 100 && sink.Mails.Count == 0; i++) await Task.Delay(100);
        return sink.Mails[0];
    }

    private static string HeadersOf(string mail) => mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    [GeneratedRegex(@"http://\S+/wachtwoord/\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
