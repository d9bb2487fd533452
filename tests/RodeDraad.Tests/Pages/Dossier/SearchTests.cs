using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Dossier;

/// <summary>Looking for one's own stories: the same answers on both databases, and never anybody else's.</summary>
public sealed class SearchTests(Sample sample)
{
    private static readonly DateTime Now = FakeClock.Start.UtcDateTime;

    [Fact]
    public async Task Words_FindOwnStories_WhateverTheEndingOrAccent_AndAreMarked()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        given.Experience(learner, "Ik heb in drie huizen de muren geverfd, met José.");
        given.Experience(given.Learner("Ander", given.Group("4H7")), "Ook huizen, maar van een ander");
        await given.SaveAsync();

        foreach (var typed in new[] { "huis", "HUISJES", "jose", "huis jose" })
            Assert.Equal(["Ik heb in drie huizen de muren geverfd, met José."], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek={typed}")));
        var page = await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek=huis");
        Assert.Equal(["huizen"], page.Document.QuerySelectorAll("h3 mark").Select(m => m.TextContent));
        Assert.Equal("huis", page.Document.QuerySelector("input[name=zoek]")!.GetAttribute("value"));
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task Word_InTheMiddleOfALongStory_ShowsThatPiece()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        given.Experience(learner, "Het begin. " + string.Concat(Enumerable.Repeat("Er gebeurde niets. ", 40)) + "Toen kwam de <b>giraf</b> binnen." + string.Concat(Enumerable.Repeat(" En weer niets.", 40)));
        await given.SaveAsync();

        var page = await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek=giraffen");

        Assert.Equal("giraf", page.Document.QuerySelector(".line p mark")!.TextContent);
        Assert.Contains("<b>giraf</b>", page.Document.QuerySelector(".line p")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".line p b"));
    }

    [Fact]
    public async Task EveryWrite_KeepsTheIndex()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        var story = given.Experience(learner, "Op de kwekerij");
        await given.SaveAsync();

        var page = await visitor.OpenAsync(DossierLinks.Edit(story.Id));
        await visitor.SubmitAsync(page, null, ("Form.Story", "In de fabriek"), ("Form.Discovery", "Ik hou van machines"), ("Form.NewWords", "precisie"));

        Assert.Empty(Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek=kwekerij")));
        foreach (var typed in new[] { "fabrieken", "machine", "precisie" })
            Assert.Single(Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek={typed}")));
        await visitor.PostAsync(DossierLinks.Remove(story.Id), [("_form", (await visitor.OpenAsync(DossierLinks.Experience(story.Id))).Value("_form"))]);
        Assert.Empty(Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek=fabriek")));
    }

    [Fact]
    public async Task Row_FromBeforeThereWasSearching_IsFilled_WithoutANewVersion()
    {
        await using var app = await TestApp.StartAsync();
        var given = GivenSchool.In(app);
        var learner = given.Learner("Oud", given.Group());
        var story = given.Experience(learner, "Een verhaal over vissen");
        story.NameCoreWords(["geduld"], Now);
        await given.SaveAsync();
        await app.InSchoolAsync(given.Id, db => db.Experiences.ExecuteUpdateAsync(e => e.SetProperty(x => x.SearchText, (string?)null)));

        var filled = await app.InSchoolAsync(given.Id, db => SearchIndex.FillAsync(db, CancellationToken.None));

        Assert.Equal(1, filled);
        var after = await app.InSchoolAsync(given.Id, db => db.Experiences.SingleAsync());
        Assert.Contains(" vis", after.SearchText, StringComparison.Ordinal);
        Assert.Contains(" geduld", after.SearchText, StringComparison.Ordinal);
        Assert.Equal(story.Version, after.Version);
    }

    [Fact]
    public async Task Choices_NarrowTogether()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        var old = given.Experience(learner, "Vorig jaar buiten", on: given.Today.AddYears(-1));
        old.NameCoreWords(["buiten"], Now);
        var fine = given.Experience(learner, "Dit jaar buiten");
        fine.Write(ExperienceWords.Of(fine) with { Tone = Tone.Pleasant, Themes = Themes.Work | Themes.Network, Discovery = "Fijn" }, Now);
        fine.NameCoreWords(["Buiten"], Now);
        given.Add(Experience.Plan(Guid.CreateVersion7(), given.Id, learner.Id, "Iets gepland", given.Today.AddDays(4), Now));
        await given.SaveAsync();

        Assert.Equal(["Vorig jaar buiten"], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?jaar={given.Year.Start - 1}")));
        Assert.Equal(["Dit jaar buiten", "Vorig jaar buiten"], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?woord=buiten")));
        Assert.Equal(["Dit jaar buiten"], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?woord=buiten&thema=Network")));
        Assert.Equal(["Dit jaar buiten"], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?soort=Pleasant")));
        Assert.Equal(["Iets gepland"], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?soort=Planned")));
        Assert.Equal(["Vorig jaar buiten"], Found(await visitor.OpenAsync($"{DossierLinks.Timeline}?soort=Open&zoek=buiten")));
        var nothing = await visitor.OpenAsync($"{DossierLinks.Timeline}?soort=Mixed&thema=Qualities");
        Assert.Equal("Niets gevonden", nothing.Document.QuerySelector(".empty h2")!.TextContent);
        Assert.InRange(nothing.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task NonsenseInTheAddress_ShowsEverything()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        given.Experience(learner, "Er is er één");
        await given.SaveAsync();

        foreach (var query in new[] { "?jaar=-5", "?soort=99", "?thema=x", "?jaar=twee", "?zoek=%25%27--" })
        {
            var page = await visitor.OpenAsync(DossierLinks.Timeline + query);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Single(Found(page));
        }
    }

    [Fact]
    public async Task ManyHits_ComeInParts_EachOnce()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        for (var i = 0; i < 45; i++) given.Experience(learner, $"Boom nummer {i:00}", on: given.Today.AddDays(-i / 2));
        for (var i = 0; i < 10; i++) given.Experience(learner, $"Iets anders {i:00}", on: given.Today.AddDays(-i));
        await given.SaveAsync();

        var found = new List<string>();
        for (string? url = $"{DossierLinks.Timeline}?zoek=bomen&soort=Open"; url is not null;)
        {
            var page = await visitor.OpenAsync(url);
            found.AddRange(Found(page));
            url = page.Document.QuerySelector(".pager a")?.GetAttribute("href");
        }

        Assert.Equal(45, found.Distinct().Count());
        Assert.Equal(45, found.Count);
    }

    [Fact]
    public async Task OnThisDay_ShowsWhatWasLivedYearsAgo_OnTheWholeTimelineOnly()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        given.Experience(learner, "Twee jaar terug stond ik op het podium", on: given.Today.AddYears(-2));
        given.Experience(learner, "Een dag later", on: given.Today.AddYears(-1).AddDays(1));
        await given.SaveAsync();

        var page = await visitor.OpenAsync(DossierLinks.Timeline);

        Assert.Equal("Vandaag, 2 jaar geleden", Assert.Single(page.Document.QuerySelectorAll(".then summary")).TextContent);
        Assert.InRange(page.Statements.Count, 1, 8);
        Assert.Empty((await visitor.OpenAsync($"{DossierLinks.Timeline}?zoek=podium")).Document.QuerySelectorAll(".then"));
    }

    [Fact]
    public async Task OnThisDay_InALongDossier_IsFoundBeyondTheFirstPart()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        for (var i = 0; i <= Timeline.PageSize; i++) given.Experience(learner, $"Deze week {i}", on: given.Today.AddDays(-i / 4));
        given.Experience(learner, "Drie jaar terug op het podium", on: given.Today.AddYears(-3));
        given.Experience(learner, "Lang geleden", on: given.Today.AddYears(-9));
        await given.SaveAsync();

        var page = await visitor.OpenAsync(DossierLinks.Timeline);

        Assert.Equal("Vandaag, 3 jaar geleden", Assert.Single(page.Document.QuerySelectorAll(".then summary")).TextContent);
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task Choices_ComeWhenTheReaderAsks()
    {
        var (visitor, given, learner) = await ArrangeAsync();
        using var _ = visitor;
        given.Experience(learner, "Iets om te zoeken").NameCoreWords(["rustig"], Now);
        await given.SaveAsync();

        var plain = await visitor.OpenAsync(DossierLinks.Timeline);
        var open = await visitor.OpenAsync(plain.Document.QuerySelector("form[role=search] a")!.GetAttribute("href")!);

        Assert.Empty(plain.Document.QuerySelectorAll("form[role=search] select"));
        Assert.Equal(["jaar", "soort", "thema", "woord"], open.Document.QuerySelectorAll("form[role=search] select").Select(s => s.GetAttribute("name")));
        Assert.NotNull(open.Document.QuerySelector("form[role=search] details[open]"));
        Assert.Single(Found(open));
    }

    private static IEnumerable<string> Found(Page page) => page.Document.QuerySelectorAll(".line h3").Select(h => h.TextContent.Trim());

    private async Task<(Visitor Visitor, GivenSchool Given, Someone Learner)> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App);
        var learner = given.Learner("Zoeker", given.Group());
        await given.SaveAsync();
        return (await sample.App.SignInAsync(learner), given, learner);
    }
}
