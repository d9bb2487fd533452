using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.Commands;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Operation;

/// <summary>
/// The program itself, killed without warning while files come in: every byte that it acknowledged is there afterwards,
/// and every file that it called done is whole.
/// </summary>
public sealed class KilledUploadTests
{
    private const int Piece = 40_000;
    private const int FewestAcknowledged = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Program_KilledDuringUploads_LosesNothingThatItAcknowledged()
    {
        await using var app = await TestApp.StartAsync();
        var school = GivenSchool.In(app);
        var noor = school.Learner("Noor", school.Group());
        var story = school.Experience(noor, "Met veel geluid");
        await school.SaveAsync();
        var acknowledged = new ConcurrentDictionary<Guid, (byte[] Whole, long Offset, bool Done)>();

        var port = FreePort();
        using (var program = Start(app, port))
        {
            using var browser = await SignInAsync(port, noor);
            var token = await TokenAsync(browser, DossierLinks.Capture);
            browser.DefaultRequestHeaders.Add("RequestVerificationToken", token);
            var senders = Enumerable.Range(0, 3).Select(n => SendUntilCutAsync(browser, story.Id, n, acknowledged)).ToList();
            var watch = Stopwatch.StartNew();
            while (acknowledged.Values.Sum(a => a.Offset) < FewestAcknowledged * Piece && watch.Elapsed < Patience) await Task.Delay(5, TestContext.Current.CancellationToken);
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            await Task.WhenAll(senders);
        }

        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged, told => Assert.True(told.Value.Offset > 0));
        await app.InSchoolAsync(school.Id, async db =>
        {
            foreach (var (id, (whole, offset, done)) in acknowledged)
            {
                var kept = await db.Attachments.AnyAsync(a => a.Id == id)
                    ? await ReadAsync(new KeptFile(db, id, await db.Attachments.Where(a => a.Id == id).Select(a => a.Length).SingleAsync()))
                    : [.. (await db.UploadParts.Where(p => p.UploadId == id).OrderBy(p => p.Start).Select(p => p.Content).ToListAsync()).SelectMany(p => p)];
                Assert.True(kept.Length >= offset, $"{id}: {offset} bytes were acknowledged, {kept.Length} are there.");
                Assert.Equal(whole[..kept.Length], kept);
                if (done) Assert.Equal(whole.Length, kept.Length);
            }
        });
    }

    private static Process Start(TestApp app, int port) => ProgramRun.Start(["serve"],
        [.. ProgramRun.Where(app), ("RODEDRAAD__SITE__PORT", port.ToString(CultureInfo.InvariantCulture))]);

    private static async Task SendUntilCutAsync(HttpClient browser, Guid story, int sender, ConcurrentDictionary<Guid, (byte[], long, bool)> acknowledged)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                var (id, wav) = (Guid.NewGuid(), SampleFiles.Wav(150_000 + (1_000 * sender) + number));
                using var begin = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["Id"] = id.ToString(),
                    ["Name"] = "a.wav",
                    ["Length"] = wav.Length.ToString(CultureInfo.InvariantCulture),
                    ["Kind"] = "Voice",
                });
                using var begun = await browser.PostAsync(FileLinks.Begin(story), begin);
                if (!begun.IsSuccessStatusCode) return;
                for (var at = 0; at < wav.Length;)
                {
                    using var piece = new HttpRequestMessage(HttpMethod.Patch, FileLinks.Attachment(id)) { Content = new ByteArrayContent(wav[at..Math.Min(at + Piece, wav.Length)]) };
                    piece.Headers.Add("Upload-Offset", at.ToString(CultureInfo.InvariantCulture));
                    using var answer = await browser.SendAsync(piece);
                    if (!answer.IsSuccessStatusCode) return;
                    using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                    at = told.RootElement.GetProperty("offset").GetInt32();
                    acknowledged[id] = (wav, at, told.RootElement.GetProperty("done").GetBoolean());
                }
            }
        }
        catch (HttpRequestException)
        {
            // The program is gone: that is the point.
        }
    }

    private static async Task<HttpClient> SignInAsync(int port, Someone who)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var watch = Stopwatch.StartNew();
        while (!await IsThereAsync(browser) && watch.Elapsed < Patience) await Task.Delay(50);
        var token = await TokenAsync(browser, AccountLinks.SignIn());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = who.Email, ["password"] = GivenSchool.Password, ["_form"] = token });
        using var answer = await browser.PostAsync(AccountLinks.SignIn(), form);
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    private static async Task<bool> IsThereAsync(HttpClient browser)
    {
        try
        {
            using var answer = await browser.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<string> TokenAsync(HttpClient browser, string address)
    {
        const string before = "name=\"_form\" value=\"";
        var page = await browser.GetStringAsync(address);
        var start = page.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return page[start..page.IndexOf('"', start)];
    }

    private static async Task<byte[]> ReadAsync(KeptFile file)
    {
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
