using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.Core.Conversations.Rounds;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>Reminders over a mail server of others, and calendars as a program of others reads them.</summary>
public sealed class ReminderTests(Sample sample)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remind_DayAhead_ReachesBothOnce_WithoutWordsAboutThem()
    {
        await using var server = Peer.Start("smtp.mjs");
        await using var app = await StartAsync(int.Parse(await server.LineAsync()));
        var house = await RoundHouse.MakeAsync(app);
        await house.TakeAsync(0, 0);
        app.Clock.Pass(TimeSpan.FromHours(4));
        var reminders = app.Services.GetRequiredService<TalkReminders>();

        Assert.Equal(2, await reminders.RemindAsync(Ct));
        Assert.Equal(0, await reminders.RemindAsync(Ct));

        var mails = new[] { Read(await server.LineAsync()), Read(await server.LineAsync()) };
        Assert.Equal(new[] { house.Learners[0].Email, house.Mentor.Email }.Order(), mails.Select(m => m.To).Order());
        foreach (var (_, mail) in mails)
        {
            var body = MailSink.BodyOf(mail);
            Assert.Contains("Lokaal 112", body, StringComparison.Ordinal);
            Assert.Contains(ConversationLinks.Index, body, StringComparison.Ordinal);
            Assert.DoesNotContain(house.Mentor.Name, body, StringComparison.Ordinal);
            Assert.DoesNotContain(house.Learners[0].Name, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Remind_MailServerAwayForAnHour_SendsAfterwards_AndNothingTwice()
    {
        await using var sink = new MailSink { Refuses = true };
        await using var app = await StartAsync(sink.Port);
        var house = await RoundHouse.MakeAsync(app);
        await house.TakeAsync(0, 0);
        app.Clock.Pass(TimeSpan.FromHours(4));
        await app.Services.GetRequiredService<TalkReminders>().RemindAsync(Ct);
        var sending = app.Services.GetRequiredService<MailSending>();
        await WaitUntilAsync(async () => await app.InSchoolAsync(null, db => db.OutgoingMails.AllAsync(m => m.Tries > 0, Ct)));
        Assert.Empty(sink.Mails);

        sink.Refuses = false;
        app.Clock.Pass(TimeSpan.FromHours(1));
        // Another process takes over: the mails stand in the database, not in memory.
        while (await sending.SendNextAsync(Ct)) { }
        await app.Services.GetRequiredService<TalkReminders>().RemindAsync(Ct);
        while (await sending.SendNextAsync(Ct)) { }

        await WaitUntilAsync(() => Task.FromResult(sink.Mails.Count >= 2));
        Assert.Equal(2, sink.Mails.Count);
        Assert.Equal(0, await app.InSchoolAsync(null, db => db.OutgoingMails.CountAsync(Ct)));
    }

    [Fact]
    public async Task Remind_QuietHoursOrUnwanted_SendsNothing()
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(sink.Port, quietUntil: new TimeOnly(23, 59));
        var house = await RoundHouse.MakeAsync(app);
        await house.TakeAsync(0, 0);
        app.Clock.Pass(TimeSpan.FromHours(4));

        Assert.Equal(0, await app.Services.GetRequiredService<TalkReminders>().RemindAsync(Ct));

        app.Settings.Mail.QuietUntil = app.Settings.Mail.QuietFrom;
        using var learner = await app.SignInAsync(house.Learners[0]);
        await learner.SubmitAsync(await learner.OpenAsync(RoundLinks.Calendar), RoundLinks.Calendar, ("ByMail", null));
        Assert.Equal(1, await app.Services.GetRequiredService<TalkReminders>().RemindAsync(Ct));
    }

    [Fact]
    public async Task Feed_ReadByACalendarProgram_HoldsTheConversation_AndNobodysName()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        await house.TakeAsync(0, 0);
        using var learner = await sample.App.SignInAsync(house.Learners[0]);
        var address = await MakeFeedAsync(learner);
        using var program = sample.App.Visit();

        var feed = await program.GetAsync(address);
        var talk = Assert.Single(await EventsAsync(feed.Body));

        Assert.Equal(HttpStatusCode.OK, feed.Status);
        Assert.Equal(house.Slots[0].StartsAt, talk.GetProperty("start").GetDateTime().ToUniversalTime());
        Assert.Equal(20, talk.GetProperty("minutes").GetInt32());
        Assert.Equal("Lokaal 112", talk.GetProperty("location").GetString());
        Assert.DoesNotContain(house.Mentor.Name, feed.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(house.Learners[0].Name, feed.Body, StringComparison.Ordinal);

        await house.TakeAsync(0, 1);
        var moved = Assert.Single(await EventsAsync((await program.GetAsync(address)).Body));
        Assert.Equal(talk.GetProperty("uid").GetString(), moved.GetProperty("uid").GetString());
        Assert.True(moved.GetProperty("sequence").GetInt32() > talk.GetProperty("sequence").GetInt32());
    }

    [Theory]
    [InlineData("2027-03-28T01:30:00Z", "2027-03-28T03:30")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:30")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:30")]
    public async Task Calendar_NightThatTheClockChanges_HoldsTheRealMoment(string moment, string local)
    {
        var at = DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        var text = new RodeDraad.Web.Pages.Conversations.Calendar.CalendarText(sample.App.Settings, sample.App.Clock)
            .Of([new AgendaLine(Guid.NewGuid(), at, 20, "Lokaal 1", 1, at, false)], "nl", _ => "/gesprekken");

        var talk = Assert.Single(await EventsAsync(text));

        Assert.Equal(at, talk.GetProperty("start").GetDateTime().ToUniversalTime());
        Assert.Equal(20, talk.GetProperty("minutes").GetInt32());
        Assert.Equal(local, $"{DutchClock.ToAmsterdam(at):yyyy-MM-ddTHH:mm}");
    }

    [Fact]
    public async Task Remind_OverTheNightThatTheClockChanges_CountsRealHours()
    {
        await using var sink = new MailSink();
        await using var app = await StartAsync(sink.Port);
        var house = await RoundHouse.MakeAsync(app);
        await house.TakeAsync(0, 0);
        var moment = new DateTime(2027, 3, 29, 7, 0, 0, DateTimeKind.Utc);
        await app.InSchoolAsync(house.Given.Id, async db =>
        {
            var talk = await db.Conversations.SingleAsync();
            talk.PlanFor(moment, 20, house.Mentor.Id);
            await db.SaveChangesAsync();
        });
        var reminders = app.Services.GetRequiredService<TalkReminders>();

        app.Clock.Pass(moment - Reminding.Ahead - TimeSpan.FromMinutes(1) - app.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(0, await reminders.RemindAsync(Ct));
        app.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await reminders.RemindAsync(Ct));
        Assert.Equal(0, await reminders.RemindAsync(Ct));
    }

    [Fact]
    public async Task Feed_WithdrawnOrReplaced_IsNotFound()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        using var learner = await sample.App.SignInAsync(house.Learners[0]);
        using var program = sample.App.Visit();
        var first = await MakeFeedAsync(learner);
        var second = await MakeFeedAsync(learner);

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(second)).Status);
        await learner.SubmitAsync(await learner.OpenAsync(RoundLinks.Calendar), RoundLinks.CloseCalendar);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(RoundLinks.Feed("zomaar-iets"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(RoundLinks.Feed(new string('A', 65)))).Status);
    }

    private static async Task<string> MakeFeedAsync(Testing.Html.Visitor visitor)
    {
        var made = await visitor.SubmitOnceAsync(await visitor.OpenAsync(RoundLinks.Calendar), RoundLinks.OpenCalendar);
        return new Uri(made.Document.QuerySelector("#address")!.GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<List<JsonElement>> EventsAsync(string calendar) =>
        [.. JsonDocument.Parse(await Peer.AskAsync("calendar.mjs", Encoding.UTF8.GetBytes(calendar))).RootElement.EnumerateArray()];

    private static (string To, string Mail) Read(string line)
    {
        var mail = JsonDocument.Parse(line).RootElement;
        return (mail.GetProperty("to")[0].GetString()!, mail.GetProperty("mail").GetString()!);
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 300, "It never came.");
            await Task.Delay(50, Ct);
        }
    }

    private static Task<TestApp> StartAsync(int port, TimeOnly? quietUntil = null) => TestApp.StartAsync(s =>
    {
        s.Mail.Host = "127.0.0.1";
        s.Mail.Port = port;
        s.Mail.StartTls = false;
        s.Mail.From = "rodedraad@voorbeeld.test";
        s.Mail.QuietFrom = TimeOnly.MinValue;
        s.Mail.QuietUntil = quietUntil ?? TimeOnly.MinValue;
    });
}
