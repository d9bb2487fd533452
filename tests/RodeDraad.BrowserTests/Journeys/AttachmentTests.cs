using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RodeDraad.BrowserTests.Browsing;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Web.Links;
using Xunit;
using static Microsoft.Playwright.Assertions;
using static RodeDraad.BrowserTests.Browsing.Words;

namespace RodeDraad.BrowserTests.Journeys;

/// <summary>J1 with a photograph, on a phone: captured along with the words or alone, and sent over a connection that breaks.</summary>
public sealed class AttachmentTests(Browser browser)
{
    [Fact]
    public async Task Noor_CapturesWithAPhoto_AndSeesItWithHerStory()
    {
        var (_, noor, _) = await SchoolAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.GoAsync(DossierLinks.Capture);
        await phone.Page.Locator("[name='Form.Story']").FillAsync("Een maquette van een wijk.");
        await phone.Page.ChooseAsync(await phone.Page.PhotoAsync());

        await phone.Button(Dutch("Common.Save")).ClickAsync();

        await Expect(phone.Page).ToHaveURLAsync(Addresses.Experience());
        await phone.SeesAsync("Een maquette van een wijk.");
        // Made smaller on the phone, with a small one for lists.
        await Expect(phone.Page.Locator(".frame img")).ToHaveAttributeAsync("width", "400");
        await phone.Page.Locator(".frame a").ClickAsync();
        await Expect(phone.Page.Locator("main img")).ToHaveAttributeAsync("width", "2000");
        Assert.False(await phone.ScrollsSidewaysAsync());
    }

    [Fact]
    public async Task Upload_CutAtSixtyPercent_GoesOnWhereItWas()
    {
        var (school, noor, story) = await SchoolAsync();
        await using var phone = await browser.OpenAsync(noor, Look.Phone);
        await phone.GoAsync(DossierLinks.Experience(story.Id));
        var (pieces, cut) = (new List<string>(), true);
        await phone.Page.RouteAsync("**/dossier/bijlagen/*", async route =>
        {
            if (route.Request.Method != "PATCH")
            {
                await route.ContinueAsync();
                return;
            }
            var offset = route.Request.Headers["upload-offset"];
            // Three of five pieces have come in when the connection is gone, once.
            if (cut && pieces.Count == 3)
            {
                cut = false;
                await route.AbortAsync("connectionfailed");
                return;
            }
            pieces.Add(offset);
            await route.ContinueAsync();
        });
        var sound = new FilePayload { Name = "opname.wav", MimeType = "audio/wav", Buffer = SampleFiles.Wav(2_500_000) };

        await phone.Page.ChooseAsync(sound, "file");

        await Expect(phone.Page.Locator("figure.voice")).ToHaveCountAsync(1);
        Assert.False(cut);
        Assert.Equal(["0", "524288", "1048576", "1572864", "2097152"], pieces);
        var kept = await browser.App.InSchoolAsync(school.Id, db => db.Attachments.Where(a => a.ExperienceId == story.Id).Select(a => a.Length).ToListAsync());
        Assert.Equal([sound.Buffer.Length], kept);
    }

    [Fact]
    public async Task File_ThatIsRefused_SaysWhy_AndTheOthersGoOn()
    {
        var (_, noor, story) = await SchoolAsync();
        await using var desk = await browser.OpenAsync(noor);
        await desk.GoAsync(DossierLinks.Experience(story.Id));

        await desk.Page.ChooseAsync(new FilePayload { Name = "foto.jpg", MimeType = "image/jpeg", Buffer = [.. "MZ not a photo"u8] });
        await desk.Page.ChooseAsync(new FilePayload { Name = "goed.png", MimeType = "image/png", Buffer = SampleFiles.Png() });

        await Expect(desk.Page.Locator(".sending .error")).ToHaveTextAsync(Dutch("Attachments.NotWhatItsNameSays"));
        await Expect(desk.Page.Locator(".frame img")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Learner_WithoutScripts_AddsAPhoto()
    {
        var (_, noor, story) = await SchoolAsync();
        await using var plain = await browser.OpenAsync(noor, new Look { HasScript = false });
        await plain.GoAsync(DossierLinks.Experience(story.Id));

        await plain.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = SampleFiles.Png(40, 30) });
        await plain.Button(Dutch("Attachments.Add.Button")).ClickAsync();

        await plain.SeesAsync(Dutch("Attachments.Added"));
        await Expect(plain.Page.Locator(".frame img")).ToHaveAttributeAsync("height", "30");
    }

    private async Task<(GivenSchool, Someone, Experience)> SchoolAsync()
    {
        var school = GivenSchool.In(browser.App);
        var noor = school.Learner("Noor", school.Group());
        var story = school.Experience(noor, "Open dag met een maquette");
        await school.SaveAsync();
        return (school, noor, story);
    }
}
