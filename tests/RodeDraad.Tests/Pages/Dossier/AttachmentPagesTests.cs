using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>Photos, sound and files with a story: added, opened, read by others, removed.</summary>
public sealed class AttachmentPagesTests(Sample sample)
{
    [Fact]
    public async Task Form_WithAHostileName_KeepsTheFileUnderACleanOne_WithoutItsPlace()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var jpeg = SampleFiles.Jpeg(SampleFiles.Segment(0xE1, SampleFiles.Exif(6)));

        var page = await AddAsync(visitor, story, "../../\u202Egpj.<b>Noor</b>.jpg", jpeg);

        Assert.Equal("Toegevoegd.", page.Flash);
        var id = await OnlyAsync(story);
        var file = await visitor.GetAsync(FileLinks.Open(id));
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (file.Status, file.Headers["Content-Type"]));
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
        Assert.Contains("Exif", Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
        Assert.StartsWith("inline; filename=", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers["X-Content-Type-Options"]);
        Assert.Contains("sandbox", file.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("private", file.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentTwice_AddsOnce_AndTheSamePhotoIsRecognised()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var form = await visitor.OpenAsync(FileLinks.Add(story.Id));
        await visitor.UploadAsync(form, FileLinks.Add(story.Id), "Files", "a.png", SampleFiles.Png());

        await visitor.UploadAsync(form, FileLinks.Add(story.Id), "Files", "a.png", SampleFiles.Png());
        var again = await AddAsync(visitor, story, "b.png", SampleFiles.Png(4, 3, ("tEXt", [.. "Title\0anders"u8])));

        Assert.Equal("Deze stond er al bij. We hebben hem niet dubbel bewaard.", again.Flash);
        await OnlyAsync(story);
    }

    [Theory]
    [InlineData("foto.jpg", "MZ", HttpStatusCode.UnsupportedMediaType, "past niet bij de naam")]
    [InlineData("programma.exe", "MZ", HttpStatusCode.UnsupportedMediaType, "Dit soort bestand")]
    [InlineData("foto.png", "bom", HttpStatusCode.UnprocessableEntity, "te veel beeldpunten")]
    [InlineData("foto.png", "zip", HttpStatusCode.UnsupportedMediaType, "verstopt")]
    [InlineData("foto.png", "half", HttpStatusCode.UnprocessableEntity, "kapot")]
    public async Task Upload_ThatIsHostile_IsRefusedInWords(string name, string kind, HttpStatusCode status, string words)
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        byte[] bytes = kind switch
        {
            "bom" => SampleFiles.Png(30_000, 30_000),
            "zip" => [.. SampleFiles.Png(), .. SampleFiles.Zip()],
            "half" => SampleFiles.Png()[..^20],
            _ => [.. "MZ"u8, .. new byte[300]],
        };

        var answer = await (await Sending.AsAsync(visitor)).WholeAsync(story.Id, Guid.NewGuid(), name, bytes);
        var page = await AddAsync(visitor, story, name, bytes);

        Assert.Equal(status, answer.Status);
        Assert.Contains(words, Sending.Error(answer), StringComparison.Ordinal);
        Assert.Equal(status, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(words, StringComparison.Ordinal));
        Assert.Empty(await AttachmentsAsync(story));
    }

    [Fact]
    public async Task Upload_OfFiftyMegabytes_IsRefusedBeforeItIsSent()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;

        var answer = await (await Sending.AsAsync(visitor)).BeginAsync(story.Id, Guid.NewGuid(), "foto.jpg", 50 << 20);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("Dit bestand is te groot: het mag hooguit 15 MB zijn.", Sending.Error(answer));
    }

    [Fact]
    public async Task Upload_InPieces_GoesOnWhereItWas_AndMakesOne()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var send = await Sending.AsAsync(visitor);
        var (id, wav) = (Guid.NewGuid(), SampleFiles.Wav(700_000));
        Assert.Equal((0, false, null), Sending.Told(await send.BeginAsync(story.Id, id, "opname.wav", wav.Length)));
        Assert.Equal((300_000, false, null), Sending.Told(await send.AppendAsync(id, 0, wav[..300_000])));

        var misplaced = await send.AppendAsync(id, 500_000, wav[500_000..]);
        var state = await visitor.GetAsync(FileLinks.State(id));
        var begun = await send.BeginAsync(story.Id, id, "opname.wav", wav.Length);
        var last = await send.AppendAsync(id, 300_000, wav[300_000..]);
        var after = await send.AppendAsync(id, 300_000, wav[300_000..]);

        Assert.Equal((HttpStatusCode.Conflict, 300_000L), (misplaced.Status, Sending.Told(misplaced).Offset));
        Assert.Equal("300000", state.Headers["Upload-Offset"]);
        Assert.Equal(300_000, Sending.Told(begun).Offset);
        Assert.Equal((wav.Length, true, null), Sending.Told(last));
        Assert.True(Sending.Told(after).Done);
        Assert.Equal(wav, (await visitor.GetAsync(FileLinks.Open(id))).Bytes);
        Assert.Equal(0, await sample.App.InSchoolAsync(story.SchoolId, db => db.UploadParts.CountAsync(p => p.UploadId == id)));
    }

    [Fact]
    public async Task Upload_SentByManyAtOnce_MakesOne()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var send = await Sending.AsAsync(visitor);
        var (id, png) = (Guid.NewGuid(), SampleFiles.Png());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => send.WholeAsync(story.Id, id, "a.png", png)));

        Assert.Equal(id, await OnlyAsync(story));
    }

    [Fact]
    public async Task SmallPicture_IsShownInTheList_AndTheTimelineAsksNoMoreStatements()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var before = (await visitor.OpenAsync(DossierLinks.Timeline)).Statements.Count;
        var send = await Sending.AsAsync(visitor);
        var id = Guid.NewGuid();
        await send.WholeAsync(story.Id, id, "groot.png", SampleFiles.Png(1200, 900));

        await send.WholeAsync(story.Id, Guid.NewGuid(), "small.png", SampleFiles.Png(40, 30), id);

        var page = await visitor.OpenAsync(DossierLinks.Timeline);
        var image = page.Document.QuerySelector(".strip img")!;
        Assert.Equal((FileLinks.Small(id), "40", "30"), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(before, page.Statements.Count);
        Assert.NotEqual((await visitor.GetAsync(FileLinks.Small(id))).Bytes, (await visitor.GetAsync(FileLinks.Open(id))).Bytes);
    }

    [Fact]
    public async Task Bytes_ByRangeAndByTag_AreSentAsAsked()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var (id, wav) = (Guid.NewGuid(), SampleFiles.Wav(600_000));
        await (await Sending.AsAsync(visitor)).WholeAsync(story.Id, id, "opname.wav", wav);
        using var part = new HttpRequestMessage(HttpMethod.Get, FileLinks.Open(id)) { Headers = { Range = new RangeHeaderValue(262_140, 262_150) } };

        var answer = await visitor.SendAsync(part);
        using var same = new HttpRequestMessage(HttpMethod.Get, FileLinks.Open(id)) { Headers = { IfNoneMatch = { EntityTagHeaderValue.Parse(answer.Headers["ETag"]) } } };

        Assert.Equal(HttpStatusCode.PartialContent, answer.Status);
        Assert.Equal(wav[262_140..262_151], answer.Bytes);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(same)).Status);
    }

    [Fact]
    public async Task Pdf_IsSavedAndNotShown()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        await AddAsync(visitor, story, "Verslag – één.pdf", SampleFiles.Pdf());

        var file = await visitor.GetAsync(FileLinks.Open(await OnlyAsync(story)));

        Assert.StartsWith("attachment; ", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''Verslag%20%E2%80%93%20%C3%A9%C3%A9n.pdf", file.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caption_ChangedInTwoTabs_ShowsBoth()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        await AddAsync(visitor, story, "a.png", SampleFiles.Png());
        var address = FileLinks.Attachment(await OnlyAsync(story));
        var (first, second) = (await visitor.OpenAsync(address), await visitor.OpenAsync(address));
        await visitor.SubmitAsync(first, address, ("Form.Caption", "Onze brug"));

        var told = await visitor.SubmitAsync(second, address, ("Form.Caption", "De brug"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.True(told.Says("Onze brug"));
        Assert.Equal("De brug", told.Value("Form.Caption"));
        Assert.Equal("Onze brug", (await visitor.OpenAsync(DossierLinks.Experience(story.Id))).Document.QuerySelector(".frame img")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task Removal_IsUndone_AndAfterThirtyDaysItIsGone()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        await AddAsync(visitor, story, "a.png", SampleFiles.Png());
        var id = await OnlyAsync(story);
        var page = await visitor.OpenAsync(FileLinks.Attachment(id));

        var removed = await visitor.SubmitAsync(page, FileLinks.Remove(id));
        var whileGone = await visitor.GetAsync(FileLinks.Open(id));
        var list = await visitor.OpenAsync(DossierLinks.Removed);
        await visitor.SubmitAsync(removed, removed.FlashUndo);
        var back = await visitor.GetAsync(FileLinks.Open(id));

        Assert.Equal(FileLinks.PutBack(id), removed.FlashUndo);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (whileGone.Status, back.Status));
        Assert.True(list.Says("a.png"));
    }

    [Fact]
    public async Task Capture_WithAPhotoAlone_MakesAStoryWithAHeading()
    {
        var (visitor, _) = await LearnerAsync();
        using var __ = visitor;
        var form = await visitor.OpenAsync(DossierLinks.Capture);

        var page = await visitor.UploadAsync(form, DossierLinks.Capture, "Files", "IMG_1.png", SampleFiles.Png(), ("Form.HappenedOn", "2026-03-03"));

        Assert.Equal("Foto van 3 maart", page.Heading);
        Assert.NotNull(page.Document.QuerySelector(".frame img"));
        Assert.DoesNotContain("gepland", (await visitor.OpenAsync(DossierLinks.Timeline)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Capture_WithAFileThatCannotBeKept_StoresNothingAndKeepsTheWords()
    {
        var (visitor, story) = await LearnerAsync();
        using var _ = visitor;
        var form = await visitor.OpenAsync(DossierLinks.Capture);

        var page = await visitor.UploadAsync(form, DossierLinks.Capture, "Files", "a.png", [.. "MZ"u8, 1, 2, 3], ("Form.Story", "Woorden die blijven"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Woorden die blijven", page.Value("Form.Story"));
        Assert.Equal(1, await sample.App.InSchoolAsync(story.SchoolId, db => db.Experiences.CountAsync(e => e.LearnerId == story.LearnerId)));
    }

    [Fact]
    public async Task Reader_OpensThePictureOfASharedStory_AndTheLearnerSeesIt()
    {
        var here = sample.Here;
        var shared = here.Given.Experience(here.Bram, "Met foto", Audience.Home);
        var picture = here.Given.Picture(shared);
        await here.Given.SaveAsync();
        using var mentor = await sample.App.SignInAsync(here.OtherMentor);
        using var guardian = await sample.App.SignInAsync(here.OtherGuardian);

        foreach (var visitor in new[] { mentor, guardian })
            foreach (var _ in Enumerable.Range(0, 2))
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(FileLinks.Open(picture.Id))).Status);

        var readings = await sample.App.InSchoolAsync(shared.SchoolId, db => db.Readings.CountAsync(r => r.ExperienceId == shared.Id));
        Assert.Equal(2, readings);
        Assert.Contains(FileLinks.Open(picture.Id), (await mentor.OpenAsync(GuidanceLinks.Story(here.Bram.Id, shared.Id))).Body, StringComparison.Ordinal);
        Assert.Contains(FileLinks.Open(picture.Id), (await guardian.OpenAsync(GuidanceLinks.ChildStory(here.Bram.Id, shared.Id))).Body, StringComparison.Ordinal);
    }

    private async Task<(Visitor, Experience)> LearnerAsync()
    {
        var given = sample.Here.Given;
        var someone = given.Learner("Lies", sample.Here.Group);
        var story = given.Experience(someone, "Een verhaal met foto's");
        await given.SaveAsync();
        return (await sample.App.SignInAsync(someone), story);
    }

    private static async Task<Page> AddAsync(Visitor visitor, Experience story, string name, byte[] bytes) =>
        await visitor.UploadAsync(await visitor.OpenAsync(FileLinks.Add(story.Id)), FileLinks.Add(story.Id), "Files", name, bytes);

    private Task<List<Guid>> AttachmentsAsync(Experience story) =>
        sample.App.InSchoolAsync(story.SchoolId, db => db.Attachments.Where(a => a.ExperienceId == story.Id).Select(a => a.Id).ToListAsync());

    private async Task<Guid> OnlyAsync(Experience story) => Assert.Single(await AttachmentsAsync(story));
}
