using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>A sheet is composed, seen beforehand, opened by a link, and shut again.</summary>
public sealed class ShowingTests : IAsyncLifetime
{
    // An application of its own: wrong addresses are counted per network, and other tests try plenty.
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await TestApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sheet_Composed_ShowsWhatWasChosen_AndNothingElse()
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        given.Experience(learner, "Dit staat er niet op");
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);

        var form = await visitor.OpenAsync(ShowLinks.New);
        var typed = new (string, string?)[] { ("Form.Title", "Voor mijn stage"), ("Form.About", "Ik bouw graag."), ("Form.Pieces", $"Story:{story.Id}") };
        var page = await visitor.SubmitAsync(form, ShowLinks.New, typed);
        await visitor.SubmitAsync(form, ShowLinks.New, typed);

        Assert.Equal("Voor mijn stage", page.Heading);
        Assert.True(page.Says("Ik bouw graag."));
        Assert.Contains("brug van latjes", page.Document.QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit staat er niet op", page.Body, StringComparison.Ordinal);
        Assert.Equal(1, await _app.InSchoolAsync(given.Id, db => db.Sheets.CountAsync()));
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task Sheet_WithSomebodyElsesStory_LeavesItOut()
    {
        var (given, learner, _) = await ArrangeAsync(_app);
        var other = given.Experience(given.Learner("Ander", given.Group("4H8")), "Van een ander", Audience.Home);
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(ShowLinks.New), ShowLinks.New, ("Form.Title", "Stiekem"), ("Form.Pieces", $"Story:{other.Id}"));

        Assert.DoesNotContain("Van een ander", page.Body, StringComparison.Ordinal);
        Assert.Equal(0, await _app.InSchoolAsync(given.Id, db => db.SheetParts.CountAsync(p => p.Kind == SheetPartKind.Story)));
    }

    [Fact]
    public async Task Edit_InTwoTabs_TellsTheSecond()
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        var sheet = given.Sheet(learner, "Eerst", story);
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);
        var (first, second) = (await visitor.OpenAsync(ShowLinks.Edit(sheet.Id)), await visitor.OpenAsync(ShowLinks.Edit(sheet.Id)));
        await visitor.SubmitAsync(first, null, ("Form.Title", "Eerste tab"));

        var told = await visitor.SubmitAsync(second, null, ("Form.Title", "Tweede tab"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("Tweede tab", told.Value("Form.Title"));
        Assert.True(told.Says("Eerste tab"));
    }

    [Fact]
    public async Task Order_IsTheLearners()
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        var second = given.Experience(learner, "Een tweede verhaal");
        var sheet = given.Sheet(learner, "Volgorde", story, second);
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);

        var page = await visitor.OpenAsync(ShowLinks.Sheet(sheet.Id));
        page = await visitor.SubmitAsync(page, ShowLinks.Raise(sheet.Id, sheet.Parts.Single(p => p.SourceId == second.Id).Id));

        Assert.Contains("Een tweede verhaal", page.Document.QuerySelector(".sheet-pieces section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OpensTheLivingSheet_ToAnybody_AndIsCounted()
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        var sheet = given.Sheet(learner, "Open", story);
        await given.SaveAsync();
        using var owner = await _app.SignInAsync(learner);
        using var anybody = _app.Visit();

        var form = await owner.OpenAsync(ShowLinks.NewLink(sheet.Id));
        Assert.True(form.Says("is in je dossier alleen van jou"), "a private story on the sheet is named before the link is made");
        var made = await owner.SubmitAsync(form, ShowLinks.NewLink(sheet.Id), ("Form.For", "Kwekerij"));
        await owner.SubmitAsync(form, ShowLinks.NewLink(sheet.Id), ("Form.For", "Kwekerij"));
        var address = Assert.Single(made.Document.QuerySelectorAll(".shown-link input[readonly]")).GetAttribute("value")!;
        var opened = await anybody.GetAsync(new Uri(address).AbsolutePath);

        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Contains("brug van latjes", opened.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(learner.Name, opened.Body, StringComparison.Ordinal);
        Assert.Equal("no-referrer", opened.Headers["Referrer-Policy"]);
        Assert.Contains("noindex", opened.Headers["X-Robots-Tag"], StringComparison.Ordinal);
        Assert.NotNull(opened.Document.QuerySelector("meta[name=robots][content*=noindex]"));
        Assert.InRange(opened.Statements.Count, 1, 8);
        Assert.True((await owner.OpenAsync(ShowLinks.Sheet(sheet.Id))).Says("1 keer geopend"));
        Assert.Equal(1, await _app.InSchoolAsync(given.Id, db => db.SheetLinks.CountAsync()));

        await _app.InSchoolAsync(given.Id, async db =>
        {
            (await db.Experiences.SingleAsync(e => e.Id == story.Id)).Remove(_app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("brug van latjes", (await anybody.GetAsync(new Uri(address).AbsolutePath)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_IsStoredAsAHash_OfASecretThatNobodyCanGuess()
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        var link = given.Link(given.Sheet(learner, "Geheim", story));
        await given.SaveAsync();
        var token = given.TokenOf(link);

        Assert.Equal(65, token.Length);
        Assert.Equal(SheetLink.HashLength, link.Hash.Length);
        Assert.DoesNotContain(token, link.Hash, StringComparison.Ordinal);
        Assert.NotEqual(token, given.TokenOf(given.Link(given.Sheet(learner, "Anders", story))));
        Assert.Equal(given.Id, OneTimeToken.SchoolOf(token));
    }

    [Fact]
    public async Task Link_RevokedEndedOrWithItsSheetRemoved_IsGone_AndNamesNobody()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, story) = await ArrangeAsync(app);
        var (revoked, removed, lasting) = (given.Sheet(learner, "Ingetrokken", story), given.Sheet(learner, "Weg", story), given.Sheet(learner, "Verlopen", story));
        var (r, w, l) = (given.Link(revoked), given.Link(removed), given.Link(lasting));
        await given.SaveAsync();
        using var owner = await app.SignInAsync(learner);
        using var anybody = app.Visit();

        var page = await owner.OpenAsync(ShowLinks.Sheet(revoked.Id));
        var shut = await owner.SubmitAsync(page, ShowLinks.Revoke(r.Id));
        await owner.SubmitAsync(await owner.OpenAsync(ShowLinks.Sheet(removed.Id)), ShowLinks.Remove(removed.Id));
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync(ShowLinks.Open(given.TokenOf(l)))).Status);
        app.Clock.Pass(TimeSpan.FromDays(SheetLink.UsualDays + 1));

        foreach (var token in new[] { given.TokenOf(r), given.TokenOf(w), given.TokenOf(l), "x", new string('A', 64), given.TokenOf(l)[..^1] + "_" })
        {
            var gone = await anybody.GetAsync(ShowLinks.Open(token));
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Equal("Deze link opent niets meer", gone.Heading);
            Assert.DoesNotContain("Vera", gone.Body, StringComparison.Ordinal);
            Assert.Equal("no-referrer", gone.Headers["Referrer-Policy"]);
        }
        Assert.Equal(ShowLinks.Restore(r.Id), shut.FlashUndo);
    }

    [Fact]
    public async Task Guessing_TooOften_HasToWait_AndAGoodLinkStillOpens()
    {
        await using var app = await TestApp.StartAsync();
        var (given, learner, story) = await ArrangeAsync(app);
        var link = given.Link(given.Sheet(learner, "Goed", story));
        await given.SaveAsync();
        using var guesser = app.Visit();

        for (var i = 0; i < LinkOpening.Free; i++) Assert.Equal(HttpStatusCode.Gone, (await guesser.GetAsync(ShowLinks.Open($"gok{i}"))).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GetAsync(ShowLinks.Open("nog-een"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync(ShowLinks.Open(given.TokenOf(link)))).Status);
        app.Clock.Pass(LinkOpening.Span + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Gone, (await guesser.GetAsync(ShowLinks.Open("weer"))).Status);
    }

    [Theory]
    [InlineData(-1, "Kies vandaag of een dag die nog komt.")]
    [InlineData(400, "Kies een dag binnen een jaar.")]
    public async Task Link_WithAWrongEnd_IsRefused(int days, string reason)
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        var sheet = given.Sheet(learner, "Einde", story);
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(ShowLinks.NewLink(sheet.Id)), ShowLinks.NewLink(sheet.Id), ("Form.EndsOn", given.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Errors);
    }

    [Fact]
    public async Task FourParts_SayWhereEachIsFound_InWords()
    {
        var (given, learner, story) = await ArrangeAsync(_app);
        story = given.Experience(learner, "Stage bij de garage");
        story.Write(ExperienceWords.Of(story) with { Goal = "Zien of het wat is", Discovery = "Ik hou van precies werken", Themes = Themes.Work }, FakeClock.Start.UtcDateTime);
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);

        var page = await visitor.OpenAsync(ShowLinks.Parts);

        Assert.Equal(4, page.Document.QuerySelectorAll(".four > .card").Length);
        Assert.True(page.Links.Count(l => l == DossierLinks.Experience(story.Id)) >= 3);
        Assert.DoesNotContain("%", page.Text, StringComparison.Ordinal);
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task LookBack_ShowsTheYear_AndKeepsOneAnswer()
    {
        var (given, learner, _) = await ArrangeAsync(_app);
        given.Experience(learner, "Dit was vorig jaar", on: given.Today.AddYears(-1));
        await given.SaveAsync();
        using var visitor = await _app.SignInAsync(learner);
        var year = given.Year.Start;

        var page = await visitor.OpenAsync(ShowLinks.Year(year));
        Assert.True(page.Says("brug van latjes"));
        Assert.False(page.Says("Dit was vorig jaar"));
        var saved = await visitor.SubmitAsync(page, ShowLinks.Year(year), ("Taken", "Dat ik durf te vragen"));
        await visitor.SubmitAsync(page, ShowLinks.Year(year), ("Taken", "Dat ik durf te vragen"));

        Assert.True(saved.Says("Dat ik durf te vragen"));
        Assert.Equal(1, await _app.InSchoolAsync(given.Id, db => db.Experiences.CountAsync(e => e.Story == "Dat ik durf te vragen" && e.Audience == Audience.OnlyMe)));
        Assert.InRange(saved.Statements.Count, 1, 8);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(ShowLinks.Year(year + 1))).Status);
    }

    private static async Task<(GivenSchool Given, Someone Learner, Experience Story)> ArrangeAsync(TestApp app)
    {
        var given = GivenSchool.In(app);
        var learner = given.Learner("Vera", given.Group(), "Zonneveld");
        var story = given.Experience(learner, "We maakten een brug van latjes.");
        await given.SaveAsync();
        return (given, learner, story);
    }
}
