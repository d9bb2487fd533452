using System.Net;
using System.Text;
using RodeDraad.Core.Dossier;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Guidance;

/// <summary>The group page: what it tells whom, in which order, and what it costs.</summary>
public sealed class GroupPageTests(Sample sample)
{
    /// <summary>Session and roles of the viewer, on every page.</summary>
    private const int ViewerStatements = 2;

    [Fact]
    public async Task Mentor_SeesEveryLearnerInDutchOrder_WithWhatIsShared()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var late = given.Learner("Anna", group, "Zwart");
        var early = given.Learner("Zoë", group, "Aalders");
        var silent = given.Learner("Kim", group, "Çelik");
        var mentor = given.Mentor(group);
        var first = given.Experience(late, "Eerste verhaal", Audience.Mentor);
        first.NameCoreWords(["samen", "buiten"], FakeClock.Start.UtcDateTime);
        var second = given.Experience(late, "Tweede verhaal", Audience.Home);
        second.NameCoreWords(["Samen"], FakeClock.Start.UtcDateTime);
        given.Step(first, "Bellen met de bakker", given.Today.AddDays(3));
        var answered = given.Experience(early, "Al beantwoord", Audience.Mentor);
        given.Answer(answered, mentor, "Mooi");
        var hidden = given.Experience(silent, "Nog van mij alleen");
        given.Step(hidden, "Geheime stap");
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        var page = await visitor.OpenAsync(GuidanceLinks.Group(group.Id));
        var waiting = await visitor.OpenAsync(GuidanceLinks.GroupWaiting(group.Id));
        var quiet = await visitor.OpenAsync(GuidanceLinks.GroupSilent(group.Id));

        Assert.Equal(["Zoë Aalders", "Kim Çelik", "Anna Zwart"], Names(page));
        Assert.Equal(["Anna Zwart"], Names(waiting));
        Assert.Equal(["Kim Çelik"], Names(quiet));
        Assert.True(page.Says("Bellen met de bakker"));
        Assert.Contains(page.Document.QuerySelectorAll("td .word"), w => w.TextContent.Equals("samen", StringComparison.OrdinalIgnoreCase));
        Assert.False(page.Says("buiten"), "a word that stands in one story does not return");
        Assert.False(page.Says("Geheime stap"));
        Assert.False(page.Says("Nog van mij alleen"));
        Assert.Contains("Anna", page.Document.QuerySelector(".next h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_IsWhatThisViewerDidNotOpenSinceItWasShared()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var learner = given.Learner("Tess", group);
        var mentor = given.Mentor(group);
        var story = given.Experience(learner, "Een dag in het lab", Audience.Mentor);
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        Assert.Single((await visitor.OpenAsync(GuidanceLinks.Group(group.Id))).Document.QuerySelectorAll(".badge.new"));
        await visitor.OpenAsync(GuidanceLinks.Story(learner.Id, story.Id));
        Assert.Empty((await visitor.OpenAsync(GuidanceLinks.Group(group.Id))).Document.QuerySelectorAll(".badge.new"));
    }

    [Fact]
    public async Task TeacherAndTeamLeader_SeeNamesOnly()
    {
        var here = sample.Here;
        foreach (var who in new[] { here.Teacher, here.TeamLeader })
        {
            using var visitor = await sample.App.SignInAsync(who);

            var page = await visitor.OpenAsync(GuidanceLinks.Group(here.Group.Id));

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(page.Says(here.Noor.Name));
            Assert.DoesNotContain("Open dag in Utrecht", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Meelopen met", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("/leerlingen/", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SchoolLeader_SeesGroups_ButNobodysName()
    {
        var here = sample.Here;
        using var leader = await sample.App.SignInAsync(here.SchoolLeader);

        var list = await leader.OpenAsync(GuidanceLinks.Groups);

        Assert.True(list.Says(here.Group.Name) && list.Says(here.VwoGroup.Name));
        Assert.DoesNotContain(here.Noor.Name, list.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync(GuidanceLinks.Group(here.Group.Id))).Status);
    }

    [Fact]
    public async Task OneGroup_OpensAtOnce_SeveralAreListed()
    {
        var here = sample.Here;
        using var mentor = await sample.App.SignInAsync(here.Mentor);
        using var counsellor = await sample.App.SignInAsync(here.Counsellor);

        var only = await mentor.OpenAsync(GuidanceLinks.Groups);
        Assert.Equal(GuidanceLinks.Group(here.Group.Id), only.Url);
        Assert.Equal(here.Group.Name, only.Document.QuerySelector("header nav a[aria-current=page]")!.TextContent.Trim());
        var list = await counsellor.OpenAsync(GuidanceLinks.Groups);
        Assert.Equal(GuidanceLinks.Groups, list.Url);
        Assert.Contains(GuidanceLinks.Group(here.OtherGroup.Id), list.Links);
        Assert.DoesNotContain(here.VwoGroup.Name, list.Text, StringComparison.Ordinal);
        Assert.InRange(list.Statements.Count, 1, ViewerStatements + 3);
    }

    [Fact]
    public async Task TwoHundredLearners_TakeFourStatements_AndLittleRoom()
    {
        var given = GivenSchool.In(sample.App);
        var group = given.Group();
        var mentor = given.Mentor(group);
        for (var i = 0; i < 200; i++)
        {
            var learner = given.Learner($"Leerling{i}", group, "van den Eikenhorst");
            for (var n = 0; n < 3; n++)
            {
                var story = given.Experience(learner, $"Een dag meegelopen bij de dierenarts, keer {n}", Audience.Mentor);
                story.NameCoreWords(["zelf doen", $"los woord {n}"], FakeClock.Start.UtcDateTime);
                given.Step(story, "Vragen of ik nog een ochtend mag komen kijken", given.Today.AddDays(10 + n));
            }
        }
        await given.SaveAsync();
        using var visitor = await sample.App.SignInAsync(mentor);

        var page = await visitor.OpenAsync(GuidanceLinks.Group(group.Id));

        Assert.Equal(200, Names(page).Count);
        Assert.Equal(ViewerStatements + 4, page.Statements.Count);
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Body), 1, 120 * 1024);
    }

    private static IReadOnlyList<string> Names(RodeDraad.Testing.Html.Page page) =>
        [.. page.Document.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim())];
}
