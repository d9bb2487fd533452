using System.Net;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Tests.Pages.Dossier;

public sealed class ThreadPagesTests(Sample sample)
{
    [Fact]
    public async Task Stories_LaidSideBySide_BecomeAThreadWithABiggerStory()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var (hut, tuin) = (Told(school, noor, "Een hut van takken", "buiten"), Told(school, noor, "Een vijver gegraven", "buiten"));
        await school.SaveAsync();

        var page = await visitor.OpenAsync((await visitor.OpenAsync(DossierLinks.Experience(tuin.Id))).Link("Leg naast iets van eerder"));
        Assert.True(page.Says("zelfde woord: buiten"));
        page = await visitor.OpenAsync(page.Link("Leg ernaast"));
        page = await visitor.OpenAsync(page.Link("Deze horen bij elkaar"));
        page = await visitor.SubmitAsync(page, null, ("Form.Known", "buiten"), ("Form.BiggerStory", "Buiten let ik vanzelf op."));

        Assert.Equal("buiten", page.Heading);
        Assert.True(page.Says("Buiten let ik vanzelf op.") && page.Says("Een hut van takken") && page.Says("Een vijver gegraven"));
        var thread = Assert.Single(await ThreadsOfAsync(school, noor));
        Assert.Equal(new[] { hut.Id, tuin.Id }.Order(), thread.Stories.Select(s => s.ExperienceId).Order());
        Assert.Equal(Audience.OnlyMe, thread.Audience);
        Assert.Contains(ThreadLinks.Thread(thread.Id), (await visitor.OpenAsync(DossierLinks.Experience(hut.Id))).Links);
    }

    [Fact]
    public async Task New_SentTwice_MakesOneThread()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var stories = new[] { Told(school, noor, "Eerste"), Told(school, noor, "Tweede") };
        await school.SaveAsync();
        var form = await visitor.OpenAsync(ThreadLinks.NewOf([.. stories.Select(s => s.Id)]));

        await Task.WhenAll(visitor.SubmitAsync(form, null, ("Form.Word", "durven")), visitor.SubmitAsync(form, null, ("Form.Word", "durven")));
        await visitor.SubmitAsync(form, null, ("Form.Word", "durven"));

        Assert.Equal(2, Assert.Single(await ThreadsOfAsync(school, noor)).Stories.Count);
    }

    [Fact]
    public async Task New_WithAWordThatHasAThread_JoinsItAndLosesNoWords()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var (a, b, c) = (Told(school, noor, "Een"), Told(school, noor, "Twee"), Told(school, noor, "Drie"));
        school.Thread(noor, "Durven", "Eerst bang, dan blij.", Audience.OnlyMe, a, b);
        await school.SaveAsync();
        var form = await visitor.OpenAsync(ThreadLinks.NewOf([b.Id, c.Id]));

        var page = await visitor.SubmitAsync(form, null, ("Form.Word", "durven"), ("Form.BiggerStory", "En daarna trots."));
        await visitor.SubmitAsync(form, null, ("Form.Word", "durven"), ("Form.BiggerStory", "En daarna trots."));

        var thread = Assert.Single(await ThreadsOfAsync(school, noor));
        Assert.Equal("Durven", page.Heading);
        Assert.Equal(3, thread.Stories.Count);
        Assert.Equal("Eerst bang, dan blij.\n\nEn daarna trots.", thread.BiggerStory);
    }

    [Fact]
    public async Task New_WithoutWordOrWithOneStory_SaysSoAndKeepsWhatWasTyped()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var stories = new[] { Told(school, noor, "Een"), Told(school, noor, "Twee") };
        await school.SaveAsync();
        var form = await visitor.OpenAsync(ThreadLinks.NewOf([.. stories.Select(s => s.Id)]));

        var noWord = await visitor.SubmitAsync(form, null, ("Form.BiggerStory", "Dit blijft staan"));
        var oneStory = await visitor.SubmitAsync(form, null, ("Form.Word", "durven"), ("Form.Stories", stories[0].Id.ToString()));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Dit blijft staan"), (noWord.Status, noWord.Value("Form.BiggerStory")));
        Assert.True(noWord.Errors.Count > 0 && oneStory.Errors.Any(e => e.Contains("twee verhalen", StringComparison.Ordinal)));
        Assert.Empty(await ThreadsOfAsync(school, noor));
    }

    [Fact]
    public async Task New_WithStoriesOfSomebodyElse_LinksOnlyOwnOnes()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var other = school.Learner("Bram");
        var (own, foreign) = (Told(school, noor, "Van mij"), Told(school, other, "Geheim van Bram"));
        await school.SaveAsync();

        var form = await visitor.OpenAsync(ThreadLinks.NewOf([own.Id, foreign.Id, sample.Here.Shared.Id]));
        var answer = await visitor.SubmitAsync(form, null, ("Form.Word", "durven"), ("Form.Stories", foreign.Id.ToString()), ("Form.Stories", own.Id.ToString()));
        var side = await visitor.OpenAsync(ThreadLinks.Lay([own.Id, foreign.Id]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.False(form.Says("Geheim van Bram") || answer.Says("Geheim van Bram") || side.Says("Geheim van Bram"));
        Assert.Empty(await ThreadsOfAsync(school, noor));
    }

    [Fact]
    public async Task BiggerStory_InTwoTabs_TellsTheSecondAndKeepsBothTexts()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var thread = school.Thread(noor, "buiten", "Zo begon het", Audience.OnlyMe, Told(school, noor, "Een"), Told(school, noor, "Twee"));
        await school.SaveAsync();
        var (first, second) = (await visitor.OpenAsync(ThreadLinks.Write(thread.Id)), await visitor.OpenAsync(ThreadLinks.Write(thread.Id)));
        await visitor.SubmitAsync(first, null, ("Form.BiggerStory", "Eerste tab"));

        var told = await visitor.SubmitAsync(second, null, ("Form.BiggerStory", "Tweede tab"));

        Assert.Equal((HttpStatusCode.Conflict, "Tweede tab"), (told.Status, told.Value("Form.BiggerStory")));
        Assert.True(told.Says("Eerste tab"));
        await visitor.SubmitAsync(told, null);
        var versions = await visitor.OpenAsync(ThreadLinks.Versions(thread.Id));
        Assert.True(versions.Says("Tweede tab") && versions.Says("Eerste tab") && versions.Says("Zo begon het"));
    }

    [Fact]
    public async Task Unlink_AndRemove_CanBeUndone()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var (a, b) = (Told(school, noor, "Hut"), Told(school, noor, "Vijver"));
        var thread = school.Thread(noor, "buiten", null, Audience.OnlyMe, a, b);
        await school.SaveAsync();

        var page = await visitor.SubmitAsync(await visitor.OpenAsync(ThreadLinks.Thread(thread.Id)), ThreadLinks.Unlink(thread.Id, a.Id));
        Assert.Single(Assert.Single(await ThreadsOfAsync(school, noor)).Stories);
        page = await visitor.SubmitAsync(page, page.FlashUndo);
        Assert.Equal(2, Assert.Single(await ThreadsOfAsync(school, noor)).Stories.Count);

        page = await visitor.SubmitAsync(page, ThreadLinks.Remove(thread.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(ThreadLinks.Thread(thread.Id))).Status);
        Assert.True((await visitor.OpenAsync(DossierLinks.Removed)).Says("buiten"));
        page = await visitor.SubmitAsync(page, page.FlashUndo);
        Assert.Equal("buiten", page.Heading);
    }

    [Fact]
    public async Task Story_ThatIsRemoved_LeavesTheThread_AndReturnsWhenPutBack()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var (a, b) = (Told(school, noor, "De hut van vroeger"), Told(school, noor, "De vijver"));
        var thread = school.Thread(noor, "buiten", null, Audience.OnlyMe, a, b);
        await school.SaveAsync();

        var gone = await visitor.SubmitAsync(await visitor.OpenAsync(DossierLinks.Experience(a.Id)), DossierLinks.Remove(a.Id));
        Assert.False((await visitor.OpenAsync(ThreadLinks.Thread(thread.Id))).Says("De hut van vroeger"));
        Assert.False((await visitor.OpenAsync(ThreadLinks.All)).Says("De hut van vroeger"));
        await visitor.SubmitAsync(gone, gone.FlashUndo);

        Assert.True((await visitor.OpenAsync(ThreadLinks.Thread(thread.Id))).Says("De hut van vroeger"));
    }

    [Fact]
    public async Task Board_TeachesFromTheFirstStoryOn_AndProposesWordsThatReturned()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        await school.SaveAsync();
        Assert.Contains(DossierLinks.Capture, (await visitor.OpenAsync(ThreadLinks.All)).Links);
        Told(school, noor, "Een", "geduld");
        await school.SaveAsync();
        Assert.Contains(DossierLinks.Capture, (await visitor.OpenAsync(ThreadLinks.All)).Links);
        Told(school, noor, "Twee", "Geduld");
        await school.SaveAsync();

        var board = await visitor.OpenAsync(ThreadLinks.All);
        Assert.Contains(ThreadLinks.SideBySide, board.Links);
        Assert.True(board.Says("Dit woord staat in 2 verhalen."));
        var start = await visitor.OpenAsync("/");
        Assert.Equal("Geduld", Assert.Single(start.Document.QuerySelectorAll(".next h2")).TextContent);
        var form = await visitor.OpenAsync(board.Link("Begin een draad"));
        await visitor.SubmitAsync(form, null);

        Assert.Equal(2, Assert.Single(await ThreadsOfAsync(school, noor)).Stories.Count);
        Assert.Empty((await visitor.OpenAsync("/")).Document.QuerySelectorAll(".next"));
        Assert.False((await visitor.OpenAsync(ThreadLinks.All)).Says("Dit woord staat in 2 verhalen."));
    }

    [Fact]
    public async Task Start_WithAnOpenStep_HasOneNext()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        Told(school, noor, "Een", "geduld");
        school.Step(Told(school, noor, "Twee", "geduld"), "De kwekerij bellen");
        await school.SaveAsync();

        Assert.Equal("De kwekerij bellen", Assert.Single((await visitor.OpenAsync("/")).Document.QuerySelectorAll(".next h2")).TextContent);
    }

    [Fact]
    public async Task Picture_NarrowsToOneThreadAndOneYear_AndTheListSaysTheSame()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var old = Told(school, noor, "Lang geleden", on: school.Today.AddYears(-2));
        var (a, b, c) = (Told(school, noor, "Een"), Told(school, noor, "Twee"), Told(school, noor, "Drie"));
        var one = school.Thread(noor, "buiten", null, Audience.OnlyMe, old, a);
        school.Thread(noor, "samen", null, Audience.OnlyMe, b, c);
        await school.SaveAsync();

        var whole = await visitor.OpenAsync(ThreadLinks.All);
        var thread = await visitor.OpenAsync($"{ThreadLinks.All}?draad={one.Id}");
        var year = await visitor.OpenAsync($"{ThreadLinks.All}?draad={one.Id}&jaar={school.Year.Start}");

        Assert.Equal(["Drie", "Twee", "Een", "Lang geleden"], Rows(whole));
        Assert.Equal(4, whole.Document.QuerySelectorAll("svg.flat .knot").Length);
        Assert.Equal(["Een", "Lang geleden"], Rows(thread));
        Assert.Equal(["Een"], Rows(year));
        Assert.Equal(whole.Document.QuerySelectorAll("svg.flat").Length, year.Document.QuerySelectorAll("svg.flat").Length);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync($"{ThreadLinks.All}?draad={sample.Here.Thread.Id}&jaar=1850")).Status);
    }

    [Theory]
    [InlineData("Word", "Zelfde woord")]
    [InlineData("Theme", "Zelfde thema")]
    [InlineData("Feeling", "Zelfde gevoel")]
    [InlineData("LongAgo", "Lang geleden")]
    public async Task SideBySide_SortsByNamedFacts(string by, string expected)
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var laid = Told(school, noor, "Hier begin ik", "zorgen", tone: Tone.Mixed, themes: Themes.Work);
        Told(school, noor, "Zelfde woord", "Zorgen");
        Told(school, noor, "Zelfde thema", themes: Themes.Work | Themes.Motives);
        Told(school, noor, "Zelfde gevoel", tone: Tone.Mixed);
        Told(school, noor, "Lang geleden", on: school.Today.AddYears(-2));
        await school.SaveAsync();

        var page = await visitor.OpenAsync($"{ThreadLinks.Beside(laid.Id)}&op={by}");

        Assert.Equal([expected], page.Document.QuerySelectorAll(".tiles h3").Select(h => h.TextContent));
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync($"{ThreadLinks.SideBySide}?op=onzin&jaar=x&deel=-9&verhaal=geen")).Status);
    }

    [Fact]
    public async Task Board_With150Stories_StaysWithinEightStatements()
    {
        var (visitor, school, noor) = await LearnerAsync();
        using var _ = visitor;
        var stories = Enumerable.Range(0, 150).Select(i => Told(school, noor, $"Verhaal {i}", on: school.Today.AddDays(-7 * i))).ToList();
        for (var t = 0; t < 6; t++) school.Thread(noor, $"woord {t}", "Iets", Audience.OnlyMe, [.. stories.Where((_, i) => i % (t + 2) == 0)]);
        await school.SaveAsync();

        var board = await visitor.OpenAsync(ThreadLinks.All);

        Assert.Equal(150, board.Document.QuerySelectorAll("svg.flat .knot").Length);
        Assert.InRange(board.Statements.Count, 1, 8);
        Assert.InRange((await visitor.OpenAsync(ThreadLinks.Beside(stories[3].Id))).Statements.Count, 1, 8);
    }

    private async Task<(Visitor, GivenSchool, Someone)> LearnerAsync()
    {
        var school = GivenSchool.In(sample.App);
        var noor = school.Learner("Noor", school.Group());
        await school.SaveAsync();
        return (await sample.App.SignInAsync(noor), school, noor);
    }

    private static Experience Told(GivenSchool school, Someone learner, string story, string? word = null, DateOnly? on = null, Tone? tone = null, Themes themes = Themes.None)
    {
        var told = school.Experience(learner, story, on: on);
        if (tone is not null || themes != Themes.None) told.Write(ExperienceWords.Of(told) with { Tone = tone, Themes = themes }, told.WrittenAt);
        if (word is not null) told.NameCoreWords([word], told.WrittenAt);
        return told;
    }

    private static IEnumerable<string> Rows(Page page) => page.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim());

    private Task<List<Thread>> ThreadsOfAsync(GivenSchool school, Someone learner) => sample.App.InSchoolAsync(school.Id, db =>
        db.Threads.AsNoTracking().Where(t => t.LearnerId == learner.Id && t.RemovedAt == null).Include(t => t.Stories).ToListAsync());
}
