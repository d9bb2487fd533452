using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.Operation;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>Capturing on a rough day: very long texts, a full disk, the same thing by two ways. Nothing is lost or doubled.</summary>
public sealed class RoughCaptureTests : IAsyncLifetime
{
    private const int VeryLong = 100_000;

    private readonly DatabaseFault _fault = new();
    private TestApp _app = null!;
    private GivenSchool _school = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(also: _fault.Join);
        _school = GivenSchool.In(_app);
        var sanne = _school.Learner("Sanne", _school.Group());
        await _school.SaveAsync();
        _visitor = await _app.SignInAsync(sanne);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("م")]
    [InlineData("🧵")]
    public async Task Story_OfAHundredThousandCharacters_IsRefusedInWords_AndKeptAsADraft(string sign)
    {
        var story = string.Concat(Enumerable.Repeat(sign, VeryLong / sign.Length));
        var id = Guid.NewGuid();

        var form = await _visitor.SubmitAsync(await _visitor.OpenAsync(DossierLinks.Capture), DossierLinks.Capture, ("Form.Story", story));
        var phone = await SendAsync(id, story);
        var fields = JsonSerializer.Serialize(new Dictionary<string, string[]> { ["Form.Story"] = [story] });
        var draft = await _visitor.PostAsync(DraftLinks.Keep, [("_form", await TokenAsync()), ("id", id.ToString()), ("key", "nieuw"), ("address", DossierLinks.Capture), ("fields", fields)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, story), (form.Status, form.Value("Form.Story")));
        Assert.Contains("20000", form.FieldError("Story"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        Assert.Contains("20000", Sending.Error(phone), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, draft.Status);
        Assert.Equal(story, (await _visitor.OpenAsync($"{DossierLinks.Capture}?concept={id}")).Value("Form.Story"));
    }

    [Fact]
    public async Task Story_AsLongAsMayBe_IsKeptToTheLastSign()
    {
        var story = string.Concat(Enumerable.Repeat("🧵م", Experience.TextMaxLength / 3)) + "اب";

        await SendAsync(Guid.NewGuid(), story);

        Assert.Equal(story, (await OnlyAsync()).Story);
    }

    [Fact]
    public async Task Send_WhenTheDiskIsFull_KeepsNothing_AndMakesOneLater()
    {
        var id = Guid.NewGuid();
        var token = await TokenAsync();
        _fault.Now = DatabaseFault.Kind.Full;
        var full = await SendAsync(id, "Op een volle schijf", token: token);
        _fault.Now = DatabaseFault.Kind.None;

        var later = await SendAsync(id, "Op een volle schijf");

        Assert.Equal((HttpStatusCode.InsufficientStorage, HttpStatusCode.OK), (full.Status, later.Status));
        Assert.Equal(id, (await OnlyAsync()).Id);
    }

    [Fact]
    public async Task Form_WithAPhoto_WhenTheDiskIsFull_StoresNothingAndSaysSo()
    {
        var form = await _visitor.OpenAsync(DossierLinks.Capture);
        _fault.Now = DatabaseFault.Kind.Full;
        var page = await PostFormAsync(form, SampleFiles.Png());
        _fault.Now = DatabaseFault.Kind.None;

        await PostFormAsync(form, SampleFiles.Png());

        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Equal(1, await FilesAsync());
        await OnlyAsync();
    }

    [Fact]
    public async Task Form_WithAPhoto_AfterItsWordsCameFromThePhone_PutsThePhotoWithThem()
    {
        var form = await _visitor.OpenAsync(DossierLinks.Capture);
        await SendAsync(Guid.Parse(form.Value("Form.Id")!), "Met een foto");

        await PostFormAsync(form, SampleFiles.Png());

        Assert.Equal(1, await FilesAsync((await OnlyAsync()).Id));
    }

    [Fact]
    public async Task Photo_ThatComesWithTheFormAndFromThePhone_IsKeptOnce()
    {
        var (form, photo) = (await _visitor.OpenAsync(DossierLinks.Capture), Guid.NewGuid());
        await PostFormAsync(form, SampleFiles.Png(), ("FileIds", photo.ToString()));
        var story = await OnlyAsync();
        // The answer got lost on the way: the phone sends all of it again.
        await SendAsync(story.Id, "Met een foto");

        var again = await (await Sending.AsAsync(_visitor)).WholeAsync(story.Id, photo, "a.png", SampleFiles.Png());
        await PostFormAsync(form, SampleFiles.Png(), ("FileIds", photo.ToString()));

        Assert.True(Sending.Told(again).Done);
        Assert.Equal(1, await FilesAsync(story.Id));
        await OnlyAsync();
    }

    [Fact]
    public async Task Photo_WithoutWords_GetsAHeading_AndItsWordsComeFirst()
    {
        var id = Guid.NewGuid();

        var refused = await SendAsync(id, " ");
        var taken = await SendAsync(id, " ", kind: "Picture", day: "2026-03-03");
        await SendAsync(id, " ", kind: "Picture", day: "2026-03-03");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (refused.Status, taken.Status));
        Assert.NotEmpty(Sending.Error(refused));
        Assert.Equal("Foto van 3 maart", (await OnlyAsync()).Heading);
    }

    [Fact]
    public async Task Send_AfterItWentOnElsewhere_MakesOneOther_HoweverOftenItIsSent()
    {
        var id = Guid.NewGuid();
        await SendAsync(id, "Van de telefoon");
        await _visitor.SubmitAsync(await _visitor.OpenAsync(DossierLinks.Edit(id)), DossierLinks.Edit(id), ("Form.Story", "Op de laptop bijgewerkt"));

        var answers = new[] { await SendAsync(id, "Op de telefoon verder"), await SendAsync(id, "Op de telefoon verder") };

        Assert.Single(answers.Select(a => a.Body).Distinct());
        Assert.Equal(2, await _app.InSchoolAsync(_school.Id, db => db.Experiences.CountAsync()));
    }

    [Fact]
    public async Task Form_WithAPhotoOfFiftyMegabytes_IsRefusedInWords()
    {
        var form = await _visitor.OpenAsync(DossierLinks.Capture);
        using var request = new HttpRequestMessage(HttpMethod.Post, DossierLinks.Capture)
        {
            Content = new MultipartFormDataContent { { new StringContent(form.Value("_form")!), "_form" }, { new ByteArrayContent(new byte[50 << 20]), "Files", "a.png" } },
        };

        var page = await _visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains("hooguit 15 MB", StringComparison.Ordinal));
        Assert.Equal(0, await FilesAsync());
    }

    private Task<Page> PostFormAsync(Page form, byte[] photo, params (string, string?)[] also) =>
        _visitor.UploadAsync(form, DossierLinks.Capture, "Files", "a.png", photo, [("Form.Story", "Met een foto"), .. also]);

    private async Task<Page> SendAsync(Guid id, string story, string? kind = null, string? day = null, string? token = null) =>
        await _visitor.PostAsync(PhoneLinks.Phone, [("_form", token ?? await TokenAsync()), ("id", id.ToString()), ("story", story), ("day", day), ("kind", kind)]);

    private async Task<string?> TokenAsync() =>
        JsonDocument.Parse((await _visitor.GetAsync(PhoneLinks.SignedIn)).Body).RootElement.GetProperty("token").GetString();

    private Task<int> FilesAsync(Guid? story = null) => _app.InSchoolAsync(_school.Id, db => db.Attachments.CountAsync(a => story == null || a.ExperienceId == story));

    private async Task<Experience> OnlyAsync() => Assert.Single(await _app.InSchoolAsync(_school.Id, db => db.Experiences.AsNoTracking().ToListAsync()));
}
