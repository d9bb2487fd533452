using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Links;
using Xunit;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>Threads, sayings and files on a sheet: only what was chosen, only as long as it is there.</summary>
public sealed class SheetPiecesTests : IAsyncLifetime
{
    // An application of its own: wrong addresses are counted per network, and other tests try plenty.
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sheet_WithOneOfEach_ShowsThem_ToTheLearnerAndThroughTheLink_AndNothingElse()
    {
        var it = await ArrangeAsync();
        using var owner = await _app.SignInAsync(it.Learner);
        using var anybody = _app.Visit();

        var form = await owner.OpenAsync(ShowLinks.New);
        Assert.InRange(form.Statements.Count, 1, 8);
        var page = await owner.SubmitAsync(form, ShowLinks.New, [("Form.Title", "Alles"), .. All(it).Select(p => ("Form.Pieces", (string?)p))]);
        Assert.InRange(page.Statements.Count, 1, 8);
        var sheet = await _app.InSchoolAsync(it.Given.Id, db => db.Sheets.Include(s => s.Parts).SingleAsync(s => s.LearnerId == it.Learner.Id && s.Title == "Alles"));
        var link = await LinkAsync(it, sheet.Id);
        var opened = await anybody.GetAsync(link);
        Assert.InRange(opened.Statements.Count, 1, 8);

        foreach (var seen in new[] { page, opened })
        {
            var shown = seen.Document.QuerySelector(".sheet")!;
            Assert.Contains("Ik maak graag iets.", shown.TextContent, StringComparison.Ordinal);
            Assert.Contains("zagen", shown.TextContent, StringComparison.Ordinal);
            Assert.Contains("Ik kan goed meten.", shown.TextContent, StringComparison.Ordinal);
            Assert.Contains("Onze brug", shown.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("Niet gekozen", shown.TextContent, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Verhaal langs de draad", opened.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("foto.png", opened.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(FileLinks.Open(it.Picture.Id), opened.Body, StringComparison.Ordinal);

        var source = opened.Document.QuerySelector(".sheet img")!.GetAttribute("src")!;
        Assert.StartsWith(link, source, StringComparison.Ordinal);
        var picture = await anybody.GetAsync(source);
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.Equal("image/png", picture.Headers["Content-Type"]);
        Assert.Equal("nosniff", picture.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", picture.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", picture.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Contains("noindex", picture.Headers["X-Robots-Tag"], StringComparison.Ordinal);
        Assert.DoesNotContain("foto", picture.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(it.Picture.Length, picture.Bytes.Length);
        Assert.Equal(1, await _app.InSchoolAsync(it.Given.Id, db => db.SheetLinks.Where(l => l.SheetId == sheet.Id).Select(l => l.Opened).SingleAsync()));
    }

    [Fact]
    public async Task File_OffTheSheetRevokedOrRemoved_IsGoneAtOnce_ForWhoeverHasTheLink()
    {
        var it = await ArrangeAsync();
        var (off, shut, removed, gone) = (it.Sheet(it), it.Sheet(it), it.Sheet(it), it.Sheet(it));
        await it.Given.SaveAsync();
        using var owner = await _app.SignInAsync(it.Learner);
        using var anybody = _app.Visit();
        var addresses = new List<string>();
        foreach (var sheet in new[] { off, shut, removed, gone })
        {
            var address = ShowLinks.OpenFile((await LinkAsync(it, sheet.Id))["/laten-zien/".Length..], PartOf(sheet));
            Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync(address)).Status);
            addresses.Add(address);
        }

        var page = await owner.SubmitAsync(await owner.OpenAsync(ShowLinks.Sheet(off.Id)), ShowLinks.TakeOff(off.Id, PartOf(off)));
        Assert.Null(page.Document.QuerySelector(".sheet img"));
        Assert.Equal(HttpStatusCode.Gone, (await anybody.GetAsync(addresses[0])).Status);
        var back = await owner.SubmitAsync(page, page.FlashUndo);
        Assert.NotNull(back.Document.QuerySelector(".sheet img"));

        var link = await _app.InSchoolAsync(it.Given.Id, db => db.SheetLinks.SingleAsync(l => l.SheetId == shut.Id));
        await owner.SubmitAsync(await owner.OpenAsync(ShowLinks.Sheet(shut.Id)), ShowLinks.Revoke(link.Id));
        Assert.Equal(HttpStatusCode.Gone, (await anybody.GetAsync(addresses[1])).Status);

        await owner.SubmitAsync(await owner.OpenAsync(ShowLinks.Sheet(removed.Id)), ShowLinks.Remove(removed.Id));
        Assert.Equal(HttpStatusCode.Gone, (await anybody.GetAsync(addresses[2])).Status);

        await _app.InSchoolAsync(it.Given.Id, async db =>
        {
            (await db.Attachments.SingleAsync(a => a.Id == it.Picture.Id)).Remove(FakeClock.Start.UtcDateTime);
            await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Gone, (await anybody.GetAsync(addresses[3])).Status);
    }

    [Fact]
    public async Task File_ThroughALink_IsOnlyOneOfItsOwnSheet()
    {
        var it = await ArrangeAsync();
        var other = it.Given.Learner("Ander", it.Given.Group("4H9"));
        var theirs = it.Given.Picture(it.Given.Experience(other, "Van een ander", Audience.Home));
        var (own, second) = (it.Sheet(it), it.Given.Sheet(it.Learner, "Zonder foto", it.Along));
        await it.Given.SaveAsync();
        using var anybody = _app.Visit();
        var token = (await LinkAsync(it, second.Id))["/laten-zien/".Length..];

        foreach (var part in new[] { PartOf(own), it.Picture.Id, theirs.Id, second.Parts[0].Id, Guid.Empty })
            Assert.Equal(HttpStatusCode.Gone, (await anybody.GetAsync(ShowLinks.OpenFile(token, part))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await anybody.GetAsync(ShowLinks.OpenFile("gegokt", PartOf(own)))).Status);
    }

    [Fact]
    public async Task Sheet_WithPiecesOfSomebodyElse_LeavesThemOut()
    {
        var it = await ArrangeAsync();
        var other = it.Given.Learner("Ander", it.Given.Group("4H7"));
        var story = it.Given.Experience(other, "Van een ander", Audience.Home);
        var thread = it.Given.Thread(other, "andermans", "Niet van jou.", Audience.Home, story);
        var said = it.Given.Said(other, Themes.Work, "Zei een ander.", Audience.Home);
        var picture = it.Given.Picture(story);
        await it.Given.SaveAsync();
        using var visitor = await _app.SignInAsync(it.Learner);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(ShowLinks.New), ShowLinks.New,
            ("Form.Title", "Stiekem"), ("Form.Pieces", $"Thread:{thread.Id}"), ("Form.Pieces", $"Saying:{said.Id}"), ("Form.Pieces", $"File:{picture.Id}"));
        var sheet = await _app.InSchoolAsync(it.Given.Id, db => db.Sheets.Include(s => s.Parts).SingleAsync(s => s.LearnerId == it.Learner.Id && s.Title == "Stiekem"));

        Assert.DoesNotContain(sheet.Parts, p => p.SourceId is not null);
        foreach (var (kind, source) in new[] { (SheetPartKind.Thread, thread.Id), (SheetPartKind.Saying, said.Id), (SheetPartKind.File, picture.Id), (SheetPartKind.Story, story.Id) })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(ShowLinks.PutOn(sheet.Id, kind, source, 1), [("_form", page.Value("_form"))])).Status);
    }

    [Fact]
    public async Task Source_RemovedFromTheDossier_IsToldToItsLearner_AndComesBackWithIt()
    {
        var it = await ArrangeAsync();
        var sheet = it.Sheet(it);
        await it.Given.SaveAsync();
        using var owner = await _app.SignInAsync(it.Learner);
        using var anybody = _app.Visit();
        var link = await LinkAsync(it, sheet.Id);
        await RemoveThreadAsync(t => t.Remove(FakeClock.Start.UtcDateTime));

        var page = await owner.OpenAsync(ShowLinks.Sheet(sheet.Id));
        var opened = await anybody.GetAsync(link);
        // Choosing anew leaves the place of what is away as it is.
        await owner.SubmitAsync(await owner.OpenAsync(ShowLinks.Edit(sheet.Id)), null, ("Form.Title", "Opnieuw"));
        await RemoveThreadAsync(t => t.PutBack());
        var after = await anybody.GetAsync(link);

        Assert.True(page.Says("Dit staat niet meer in je dossier"));
        Assert.DoesNotContain("niet meer in je dossier", opened.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik maak graag iets.", opened.Body, StringComparison.Ordinal);
        Assert.Contains("Ik maak graag iets.", after.Body, StringComparison.Ordinal);

        Task RemoveThreadAsync(Action<Thread> act) => _app.InSchoolAsync(it.Given.Id, async db =>
        {
            act(await db.Threads.SingleAsync(t => t.Id == it.Thread.Id));
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Link_ToASheetWithPrivatePieces_NamesThemFirst()
    {
        var it = await ArrangeAsync();
        var sheet = it.Sheet(it);
        await it.Given.SaveAsync();
        using var owner = await _app.SignInAsync(it.Learner);

        var form = await owner.OpenAsync(ShowLinks.NewLink(sheet.Id));

        Assert.True(form.Says("3 stukken op dit blad zijn in je dossier alleen van jou"));
        Assert.True(form.Says("zagen") && form.Says("Onze brug"));
        Assert.InRange(form.Statements.Count, 1, 8);
    }

    private static Guid PartOf(Sheet sheet) => sheet.Parts.Single(p => p.Kind == SheetPartKind.File).Id;

    private static string[] All(Arranged it) => [$"Thread:{it.Thread.Id}", $"Saying:{it.Said.Id}", $"File:{it.Picture.Id}"];

    private async Task<string> LinkAsync(Arranged it, Guid sheetId)
    {
        using var owner = await _app.SignInAsync(it.Learner);
        var made = await owner.SubmitAsync(await owner.OpenAsync(ShowLinks.NewLink(sheetId)), ShowLinks.NewLink(sheetId));
        return new Uri(made.Document.QuerySelector(".shown-link input[readonly]")!.GetAttribute("value")!).AbsolutePath;
    }

    private async Task<Arranged> ArrangeAsync()
    {
        var given = GivenSchool.In(_app);
        var learner = given.Learner("Vera", given.Group(), "Zonneveld");
        var along = given.Experience(learner, "Verhaal langs de draad");
        var picture = given.Picture(along);
        picture.Describe("Onze brug");
        given.Said(learner, Themes.Qualities, "Niet gekozen");
        var arranged = new Arranged(given, learner, along, given.Thread(learner, "zagen", "Ik maak graag iets.", Audience.OnlyMe, along), given.Said(learner, Themes.Qualities, "Ik kan goed meten."), picture);
        await given.SaveAsync();
        return arranged;
    }

    private sealed record Arranged(GivenSchool Given, Someone Learner, Experience Along, Thread Thread, OwnWords Said, Attachment Picture)
    {
        public Sheet Sheet(Arranged it)
        {
            var sheet = Given.Sheet(Learner, "Blad");
            foreach (var (kind, id) in new[] { (SheetPartKind.Thread, it.Thread.Id), (SheetPartKind.Saying, it.Said.Id), (SheetPartKind.File, it.Picture.Id) })
                sheet.PutOn(kind, id, 9, FakeClock.Start.UtcDateTime);
            return sheet;
        }
    }
}
