using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>Photographs without a network: kept on the phone with their words, sent once, and nothing stays behind.</summary>
public sealed class OfflinePhotoTests(Browser browser)
{
    private const string Typed = "Een maquette van een hele wijk";

    [Fact]
    public async Task WithoutNetwork_WrittenAndPhotographed_ArrivesOnce()
    {
        await using var phone = await PhoneAsync();
        await phone.OfflineAsync(true);
        await phone.Link(Dutch("Dossier.Capture")).ClickAsync();
        await KeepAsync(phone.Page, await phone.Page.PhotoAsync());

        var photo = phone.Page.Locator("[data-shelf] [data-file]");
        await Expect(photo).ToContainTextAsync("IMG_0001.jpg");
        await Expect(photo.Locator("[data-size]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^[\d,]+ (kB|MB)$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.True(await photo.Locator("img").EvaluateAsync<bool>("async image => (await image.decode(), image.naturalWidth > 0)"));
        Assert.False(await phone.ScrollsSidewaysAsync());
        await phone.OfflineAsync(false);

        await Expect(phone.Page.Locator("[data-shelf]")).ToBeHiddenAsync();
        await phone.SeesAsync(Dutch("Offline.Sent"));
        var (story, file) = await OnlyAsync();
        Assert.Equal((Typed, story.Id, true), (story.Story, file.ExperienceId, file.SmallWidth is not null));
        await phone.GoAsync(DossierLinks.Experience(story.Id));
        await Expect(phone.Page.Locator(".frame img")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Photo_Alone_BecomesAStoryWithAHeading()
    {
        await using var phone = await PhoneAsync();
        await phone.GoAsync(PhoneLinks.Offline);
        await phone.Page.ChooseAsync(await phone.Page.PhotoAsync());
        await Expect(phone.Page.Locator(".sending img")).ToBeVisibleAsync();
        await phone.Button(Dutch("Common.Save")).ClickAsync();

        await phone.SeesAsync(Dutch("Offline.Sent"));
        var (story, file) = await OnlyAsync();
        Assert.Equal((null, story.Id), (story.Story, file.ExperienceId));
        Assert.StartsWith("Foto van", story.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_CutHalfWay_GoesOnAfterTheTabDied()
    {
        await using var phone = await PhoneAsync();
        var sent = new List<string>();
        var isCut = false;
        await phone.Page.RouteAsync("**/dossier/bijlagen/*", async route =>
        {
            if (sent.Count == 3)
            {
                isCut = true;
                await route.AbortAsync("connectionfailed");
                return;
            }
            sent.Add(route.Request.Headers["upload-offset"]);
            await route.ContinueAsync();
        });
        var sound = new FilePayload { Name = "opname.wav", MimeType = "audio/wav", Buffer = SampleFiles.Wav(2_500_000) };
        await phone.GoAsync(PhoneLinks.Offline);
        await KeepAsync(phone.Page, sound, "file");
        await Expect(phone.Page.Locator("[data-shelf] [data-sent]")).ToHaveTextAsync(Dutch("Offline.Shelf.WordsSent"));
        while (!isCut) await Task.Delay(50, TestContext.Current.CancellationToken);
        await phone.Page.CloseAsync();

        var tab = await phone.NewTabAsync();
        tab.Request += (_, request) => { if (request.Method == "PATCH") sent.Add(request.Headers["upload-offset"]); };
        await tab.GotoAsync(PhoneLinks.Phone);

        await Expect(tab.GetByText(Dutch("Offline.Phone.Empty"), new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(["0", "524288", "1048576", "1572864", "2097152"], sent);
        Assert.Equal(sound.Buffer.Length, (await OnlyAsync()).File.Length);
    }

    [Fact]
    public async Task TwoTabs_SendingAtTheSameTime_MakeOne()
    {
        await using var phone = await PhoneAsync();
        await phone.GoAsync(PhoneLinks.Offline);
        var tab = await phone.NewTabAsync();
        await tab.GotoAsync(PhoneLinks.Offline);
        await phone.OfflineAsync(true);
        await KeepAsync(phone.Page, await phone.Page.PhotoAsync());
        await Expect(phone.Page.Locator("[data-shelf] [data-file]")).ToBeVisibleAsync();
        // Also where a browser has no locks between its tabs.
        foreach (var page in new[] { phone.Page, tab })
            await page.EvaluateAsync("() => Object.defineProperty(navigator, 'locks', { value: undefined })");

        await phone.OfflineAsync(false);

        foreach (var page in new[] { phone.Page, tab }) await Expect(page.Locator("[data-shelf]")).ToBeHiddenAsync();
        await OnlyAsync();
    }

    [Fact]
    public async Task Photo_ThatIsRefused_SaysWhy_AndIsKeptOrPutAway()
    {
        await using var phone = await PhoneAsync();
        await phone.GoAsync(PhoneLinks.Offline);
        await KeepAsync(phone.Page, new FilePayload { Name = "foto.jpg", MimeType = "image/jpeg", Buffer = [.. "MZ not a photo"u8] });
        await phone.SeesAsync(Dutch("Attachments.NotWhatItsNameSays"));
        await phone.GoAsync(PhoneLinks.Phone);
        await phone.SeesAsync(Dutch("Attachments.NotWhatItsNameSays"));
        await phone.SeesAsync(Dutch("Offline.Shelf.WordsSent"));

        var line = phone.Page.Locator("[data-shelf] [data-file]");
        await line.Locator("[data-drop]").ClickAsync();
        await Expect(line.Locator("[data-back]")).ToContainTextAsync(Dutch("Offline.Shelf.Dropped"));
        // Drawn anew, the shelf still knows what was put away.
        await line.EvaluateAsync("line => { line.dataset.before = ''; dispatchEvent(new Event('online')); }");
        await Expect(phone.Page.Locator("[data-file][data-before]")).ToHaveCountAsync(0);
        await line.Locator("[data-back] button").ClickAsync();
        await Expect(line.Locator("[data-drop]")).ToBeVisibleAsync();
        await phone.Page.ReloadAsync();
        await Expect(line).ToContainTextAsync("foto.jpg");
        await line.Locator("[data-drop]").ClickAsync();
        await Expect(line.Locator("[data-back]")).ToContainTextAsync(Dutch("Offline.Shelf.Dropped"));
        await phone.Page.ReloadAsync();

        await Expect(phone.Page.GetByText(Dutch("Offline.Phone.Empty"), new() { Exact = true })).ToBeVisibleAsync();
        await browser.App.InSchoolAsync(_school.Id, async db => Assert.Equal((1, 0), (await db.Experiences.CountAsync(), await db.Attachments.CountAsync())));
    }

    [Fact]
    public async Task Story_RemovedMeanwhile_LeavesThePhotoWithItsReason()
    {
        await using var phone = await PhoneAsync();
        await phone.Page.RouteAsync("**/bijlagen/begin", route => route.AbortAsync());
        await phone.GoAsync(PhoneLinks.Offline);
        await KeepAsync(phone.Page, await phone.Page.PhotoAsync());
        await Expect(phone.Page.Locator("[data-shelf] [data-sent]")).ToBeVisibleAsync();
        await browser.App.InSchoolAsync(_school.Id, async db =>
        {
            (await db.Experiences.SingleAsync()).Remove(browser.App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        await phone.Page.UnrouteAsync("**/bijlagen/begin");

        await phone.GoAsync(PhoneLinks.Phone);

        await phone.SeesAsync(Dutch("Offline.Shelf.StoryGone"));
    }

    [Fact]
    public async Task HalfAStory_WithAPhoto_IsThereAfterTheTabDied()
    {
        await using var phone = await PhoneAsync();
        await phone.GoAsync(PhoneLinks.Offline);
        await phone.Page.Locator("#story").FillAsync("Half een");
        await phone.Page.ChooseAsync(await phone.Page.PhotoAsync());
        await phone.KeepsFilesAsync(1);
        await phone.Page.CloseAsync();

        var tab = await phone.NewTabAsync();
        await tab.GotoAsync(DossierLinks.Timeline);
        await Expect(tab.Locator("[data-shelf] [data-unfinished]")).ToBeVisibleAsync();
        await tab.Locator("[data-shelf] [data-go-on]").ClickAsync();
        await Expect(tab.Locator("#story")).ToHaveValueAsync("Half een");
        await Expect(tab.Locator(".sending > li")).ToContainTextAsync("IMG_0001.jpg");
        await tab.Locator("#story").FillAsync(Typed);
        await tab.Locator("[data-offline-form] .btn.main").Last.ClickAsync();

        await Expect(tab.Locator("main")).ToContainTextAsync(Dutch("Offline.Sent"));
        Assert.Equal(Typed, (await OnlyAsync()).Story.Story);
    }

    [Fact]
    public async Task CaptureForm_WithAPhoto_WhenTheNetworkGoes_WaitsOnThePhone()
    {
        await using var phone = await PhoneAsync();
        await phone.GoAsync(DossierLinks.Capture);
        await phone.Page.Locator("[name='Form.Story']").FillAsync(Typed);
        await phone.Page.ChooseAsync(await phone.Page.PhotoAsync());
        await Expect(phone.Page.Locator(".sending img")).ToBeVisibleAsync();
        // It arrives, but the answer does not; then the network is gone.
        await phone.Page.RouteAsync("**/dossier/nieuw", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await phone.Page.RouteAsync("**/dossier/telefoon", route => route.AbortAsync());
        await phone.Button(Dutch("Common.Save")).ClickAsync();
        await phone.SeesAsync(Dutch("Offline.Shelf.One"));
        await Expect(phone.Page.Locator("[data-shelf] [data-file]")).ToContainTextAsync("IMG_0001.jpg");

        await phone.Page.UnrouteAsync("**/dossier/telefoon");
        // The button hides while the phone sends by itself.
        await phone.Page.Locator("[data-shelf-send]").EvaluateAsync("send => send.click()");

        await Expect(phone.Page.Locator("[data-shelf]")).ToBeHiddenAsync();
        await OnlyAsync();
    }

    [Fact]
    public async Task File_ThatCannotBeKept_IsRefusedWhenItIsChosen()
    {
        await using var phone = await PhoneAsync();
        await phone.GoAsync(PhoneLinks.Offline);

        await phone.Page.ChooseAsync(new FilePayload { Name = "film.mov", MimeType = "video/quicktime", Buffer = [1, 2, 3] }, "file");
        await phone.SeesAsync(Dutch("Attachments.UnknownFormat"));
        var folder = Directory.CreateTempSubdirectory("rodedraad-book-");
        var book = Path.Combine(folder.FullName, "boek.pdf");
        await using (var file = File.Create(book)) file.SetLength((15 << 20) + 1);
        await phone.Page.ChooseAsync(book, "file");
        await phone.SeesAsync(Dutch("Attachments.TooLarge", 15));
        folder.Delete(recursive: true);

        Assert.False(await phone.ScrollsSidewaysAsync());
    }

    [Fact]
    public async Task SignOut_WithAPhotoThatWaits_LeavesNothingBehind()
    {
        await using var phone = await PhoneAsync();
        var tab = await phone.NewTabAsync();
        foreach (var page in new[] { phone.Page, tab }) await page.RouteAsync("**/dossier/telefoon", route => route.AbortAsync());
        await phone.GoAsync(PhoneLinks.Offline);
        await KeepAsync(phone.Page, await phone.Page.PhotoAsync());
        await phone.SeesAsync(Dutch("Offline.Shelf.One"));
        await tab.GotoAsync(PhoneLinks.Offline);
        await tab.Locator("#story").FillAsync("In een ander tabblad");
        await phone.GoAsync(DossierLinks.Timeline);

        await phone.Page.Locator("details.me summary").ClickAsync();
        await phone.Page.Locator("form[action='/uitloggen'] button").ClickAsync();
        await phone.Button(Dutch("Offline.SignOut.Anyway")).ClickAsync();
        await Expect(phone.Page.Locator("#email")).ToBeVisibleAsync();
        await tab.GotoAsync(AccountLinks.SignIn());

        Assert.Equal(0, await phone.Page.EvaluateAsync<int>("async () => (await indexedDB.databases()).length"));
    }

    private GivenSchool _school = null!;

    private async Task<Window> PhoneAsync()
    {
        _school = GivenSchool.In(browser.App);
        var noor = _school.Learner("Noor", _school.Group());
        await _school.SaveAsync();
        var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.ReadyForOfflineAsync();
        return phone;
    }

    private static async Task KeepAsync(IPage page, FilePayload file, string way = "picture")
    {
        await page.Locator("#story").FillAsync(Typed);
        await page.ChooseAsync(file, way);
        await Expect(page.Locator(".sending > li")).ToContainTextAsync(file.Name);
        await page.GetByRole(AriaRole.Button, new() { Name = Dutch("Common.Save"), Exact = true }).ClickAsync();
    }

    private async Task<(Experience Story, Attachment File)> OnlyAsync()
    {
        for (var i = 0; i < 200 && await browser.App.InSchoolAsync(_school.Id, db => db.Attachments.CountAsync()) == 0; i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        return await browser.App.InSchoolAsync(_school.Id, async db =>
            (Assert.Single(await db.Experiences.AsNoTracking().ToListAsync()), Assert.Single(await db.Attachments.AsNoTracking().ToListAsync())));
    }
}
