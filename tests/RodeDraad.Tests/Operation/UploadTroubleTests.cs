using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RodeDraad.Core.Data;
using RodeDraad.Core.Data.Copies;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.Pages.Dossier;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Operation;

/// <summary>Files when things go wrong: a full disk, half an upload, time that passes, a copy of everything.</summary>
public sealed class UploadTroubleTests : IAsyncLifetime
{
    private readonly DatabaseFault _fault = new();
    private TestApp _app = null!;
    private GivenSchool _school = null!;
    private Someone _noor = null!;
    private Experience _story = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(also: _fault.Join);
        _school = GivenSchool.In(_app);
        _noor = _school.Learner("Noor", _school.Group());
        _story = _school.Experience(_noor, "Met foto");
        await _school.SaveAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task DiskFull_DuringAnUpload_SaysSo_AndTheUploadGoesOnLater()
    {
        using var visitor = await _app.SignInAsync(_noor);
        var send = await Sending.AsAsync(visitor);
        var (id, wav) = (Guid.NewGuid(), SampleFiles.Wav(5_000));
        await send.BeginAsync(_story.Id, id, "a.wav", wav.Length);
        await send.AppendAsync(id, 0, wav[..2_000]);

        _fault.Now = DatabaseFault.Kind.Full;
        var full = await send.AppendAsync(id, 2_000, wav[2_000..]);
        _fault.Now = DatabaseFault.Kind.None;
        var state = await visitor.GetAsync(FileLinks.State(id));
        var nothingYet = await CountAsync(db => db.Attachments.CountAsync());
        var done = await send.AppendAsync(id, 2_000, wav[2_000..]);

        Assert.Equal(HttpStatusCode.InsufficientStorage, full.Status);
        Assert.StartsWith("De schijf van de school is vol.", Sending.Error(full), StringComparison.Ordinal);
        Assert.Equal(("2000", 0), (state.Headers["Upload-Offset"], nothingYet));
        Assert.True(Sending.Told(done).Done);
        Assert.Equal(wav, (await visitor.GetAsync(FileLinks.Open(id))).Bytes);
    }

    [Fact]
    public async Task Dossier_ThatIsFull_RefusesTheNextFile()
    {
        await using var small = await TestApp.StartAsync(s => s.Files.MaxDossierMegabytes = 10);
        var school = GivenSchool.In(small);
        var noor = school.Learner("Noor", school.Group());
        var story = school.Experience(noor, "Vol");
        await school.SaveAsync();
        using var visitor = await small.SignInAsync(noor);
        var send = await Sending.AsAsync(visitor);
        await send.WholeAsync(story.Id, Guid.NewGuid(), "a.wav", SampleFiles.Wav(6 << 20));

        var refused = await send.BeginAsync(story.Id, Guid.NewGuid(), "b.wav", 5 << 20);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("10 MB", Sending.Error(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tidying_ErasesHalfUploadsAndRemovedFiles_AndNothingElse()
    {
        using (var visitor = await _app.SignInAsync(_noor))
        {
            var send = await Sending.AsAsync(visitor);
            var half = Guid.NewGuid();
            await send.BeginAsync(_story.Id, half, "half.wav", 5_000);
            await send.AppendAsync(half, 0, SampleFiles.Wav(2_000));
            await send.WholeAsync(_story.Id, Guid.NewGuid(), "blijft.png", SampleFiles.Png());
            var gone = Guid.NewGuid();
            await send.WholeAsync(_story.Id, gone, "weg.png", SampleFiles.Png(9, 9));
            await visitor.SubmitAsync(await visitor.OpenAsync(FileLinks.Attachment(gone)), FileLinks.Remove(gone));
        }
        var tidying = new DailyTidying(_app.Services.GetRequiredService<IServiceScopeFactory>(), _app.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DailyTidying>.Instance);

        await tidying.TidyAsync(CancellationToken.None);
        var before = await CountsAsync();
        _app.Clock.Pass(TimeSpan.FromDays(Housekeeping.DaysKept + 1));
        await tidying.TidyAsync(CancellationToken.None);

        Assert.Equal((2, 2, 3, 1), before);
        Assert.Equal((1, 1, 0, 0), await CountsAsync());
    }

    [Fact]
    public async Task ErasedExperience_TakesItsFilesAlong()
    {
        _school.Picture(_story);
        _school.Upload(_story);
        await _school.SaveAsync();

        await _app.InSchoolAsync(_school.Id, async db =>
        {
            db.Experiences.Remove(await db.Experiences.SingleAsync(e => e.Id == _story.Id));
            await db.SaveChangesAsync();
        });

        Assert.Equal((0, 0, 0, 0), await CountsAsync());
    }

    [Fact]
    public async Task Backup_PutBackElsewhere_HasTheSameBytes_AndTheExportHasTheFile()
    {
        var id = Guid.NewGuid();
        var wav = SampleFiles.Wav(600_000);
        using (var visitor = await _app.SignInAsync(_noor)) await (await Sending.AsAsync(visitor)).WholeAsync(_story.Id, id, "lang.wav", wav);
        var folder = _app.Database.Folder;
        var (copy, export) = (Path.Combine(folder, "copy.zip"), Path.Combine(folder, "export.zip"));
        var ct = TestContext.Current.CancellationToken;

        await new Backup(new Migrator(_app.Database), _app.Clock).WriteAsync(copy, null, ct);
        await new SchoolExport(new Migrator(_app.Database)).WriteAsync(export, _school.Id.ToString(), _noor.Id, null, ct);
        await using var other = await TestDatabase.MakeEmptyAsync();
        await new Restore(new Migrator(other.Options)).ReadAsync(copy, null, ct);

        await using var db = new Migrator(other.Options).OpenAsOwner();
        var parts = await db.AttachmentParts.IgnoreQueryFilters().Where(p => p.AttachmentId == id).OrderBy(p => p.Start).Select(p => p.Content).ToListAsync(ct);
        Assert.Equal(wav, parts.SelectMany(p => p));
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(export, ct);
        await using var file = await zip.GetEntry($"files/{id}.wav")!.OpenAsync(ct);
        var exported = new MemoryStream();
        await file.CopyToAsync(exported, ct);
        Assert.Equal(wav, exported.ToArray());
        Assert.Null(zip.GetEntry("attachment_parts.jsonl"));
    }

    private async Task<(int Attachments, int Parts, int Uploads, int UploadParts)> CountsAsync() => await _app.InSchoolAsync(_school.Id, async db =>
        (await db.Attachments.CountAsync(), await db.AttachmentParts.CountAsync(), await db.Uploads.CountAsync(), await db.UploadParts.CountAsync()));

    private Task<int> CountAsync(Func<AppDb, Task<int>> count) => _app.InSchoolAsync(_school.Id, count);
}
