using System.Net;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Html;
using RodeDraad.Testing.Hosting;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Start;

/// <summary>The start page of every role: its own next step, and nothing that the role may not see.</summary>
public class StartTests(Sample sample)
{
    private const string Secret = "Een ochtend bij de notaris, en ik vond het eerlijk werk.";

    [Fact]
    public async Task Every_role_begins_within_eight_statements()
    {
        var here = sample.Here;
        foreach (var who in new[] { here.Noor, here.Guardian, here.Teacher, here.Mentor, here.Counsellor, here.TeamLeader, here.SchoolLeader, here.Administrator, sample.Board })
        {
            var page = await OpenAsync(who);
            Assert.True(page.Status == HttpStatusCode.OK && page.Statements.Count <= 8, $"{who}: {page.Status}, {page.Statements.Count} statements");
        }
    }

    [Fact]
    public async Task A_learner_sees_new_answers()
    {
        var (school, group, noor) = School();
        var mentor = school.Mentor(group, "Karim");
        school.Answer(school.Experience(noor, Secret, Audience.Mentor), mentor, "Wat maakte het eerlijk?");
        await school.SaveAsync();
        var page = await OpenAsync(noor);
        Assert.True(page.Says("Wat maakte het eerlijk?"));
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_learner_is_reminded_a_day_ahead_of_a_conversation(int days, bool reminds)
    {
        var (school, group, noor) = School();
        var talk = school.Talk(noor, school.Mentor(group, "Karim"), Noon(days));
        school.Step(school.Experience(noor, Secret), "Bellen met de notaris");
        await school.SaveAsync();
        var page = await OpenAsync(noor);
        Assert.Equal(reminds, page.Links.Contains(ConversationLinks.Choose(talk.Id)));
        Assert.Equal(reminds, page.Document.QuerySelector(".next h2")!.TextContent.Contains("Karim", StringComparison.Ordinal));
        Assert.True(page.Says("Bellen met de notaris"));
        Assert.Single(page.Document.QuerySelectorAll(".next"));
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task A_learner_is_led_to_the_record_that_waits_for_a_yes_unless_a_conversation_is_near()
    {
        var (school, group, noor) = School();
        var mentor = school.Mentor(group, "Karim");
        var record = school.Offered(noor, mentor, school.Experience(noor, Secret), new RecordWords { CoreWord = "eerlijk" });
        await school.SaveAsync();
        Assert.Equal(ConversationLinks.Confirm(record.Id), (await OpenAsync(noor)).Document.QuerySelector(".next a")!.GetAttribute("href"));
        var soon = school.Talk(noor, mentor, FakeClock.Start.UtcDateTime.AddMinutes(30));
        await school.SaveAsync();
        Assert.Equal(ConversationLinks.Choose(soon.Id), (await OpenAsync(noor)).Document.QuerySelector(".next a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_learner_without_a_time_is_led_to_the_round_until_one_is_chosen()
    {
        var (school, group, noor) = School();
        var bram = school.Learner("Bram", group);
        var (round, _) = school.Round(group, school.Mentor(group), times: 2, seated: bram);
        var (closed, _) = school.Round(group, school.Mentor(group), times: 2);
        closed.Close(FakeClock.Start.UtcDateTime);
        await school.SaveAsync();
        var page = await OpenAsync(noor);
        Assert.Equal(RoundLinks.Choose(round.Id), page.Document.QuerySelector(".next a")!.GetAttribute("href"));
        Assert.InRange(page.Statements.Count, 1, 8);
        Assert.DoesNotContain(RoundLinks.Choose(round.Id), (await OpenAsync(bram)).Links);
    }

    [Fact]
    public async Task Who_reads_short_sentences_sees_the_news_and_who_is_who_too()
    {
        var school = GivenSchool.In(sample.App, "De Praktijk");
        var group = school.Group("1P", school.Department("Praktijk", Track.Pro));
        var sem = school.Learner("Sem", group);
        var mentor = school.Mentor(group, "Karim");
        var nudge = school.Nudge(sem, mentor, "Je hield de ladder vast.");
        var asked = school.Feedback(sem, "Je was op tijd.", Audience.OnlyMe);
        var talk = school.Talk(sem, mentor, Noon(1));
        await school.SaveAsync();
        var page = await OpenAsync(sem);
        Assert.True(page.Document.Body!.ClassList.Contains("plain"));
        string[] expected = [NudgeLinks.Open(nudge.Id), FeedbackLinks.Open(asked.Id), ConversationLinks.Choose(talk.Id), WhoIsWhoLinks.Index, FeedbackLinks.Index];
        Assert.Empty(expected.Except(page.Links));
        Assert.True(page.Says(mentor.Name));
    }

    [Fact]
    public async Task A_mentor_sees_the_conversation_that_comes_and_no_story_less()
    {
        var (school, group, noor) = School();
        var (mentor, other) = (school.Mentor(group, "Karim"), school.Mentor(group, "Lotte"));
        var story = school.Experience(noor, Secret, Audience.Mentor);
        var talk = school.Talk(noor, mentor, FakeClock.Start.UtcDateTime.AddMinutes(6));
        await school.SaveAsync();
        var page = await OpenAsync(mentor);
        Assert.Single(page.Document.QuerySelectorAll(".next"));
        Assert.Equal(ConversationLinks.Prepare(talk.Id), page.Document.QuerySelector(".next a")!.GetAttribute("href"));
        Assert.Contains(GuidanceLinks.Story(noor.Id, story.Id), page.Links);
        Assert.DoesNotContain(ConversationLinks.Prepare(talk.Id), (await OpenAsync(other)).Links);
    }

    [Fact]
    public async Task A_small_group_that_comes_is_one_conversation_with_all_its_names()
    {
        var (school, group, noor) = School();
        var mentor = school.Mentor(group, "Karim");
        var talk = school.SmallGroup(mentor, FakeClock.Start.UtcDateTime.AddMinutes(6), noor, school.Learner("Bram", group));
        await school.SaveAsync();
        var page = await OpenAsync(mentor);
        var first = page.Document.QuerySelector(".next")!;
        Assert.Contains("Bram, Noor", first.TextContent);
        Assert.Equal(GroupTalkLinks.Show(talk.Id), first.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_mentor_is_led_to_the_story_that_waits_longest()
    {
        var (school, group, noor) = School();
        var mentor = school.Mentor(group, "Karim");
        var story = school.Experience(noor, Secret, Audience.Mentor);
        await school.SaveAsync();
        var page = await OpenAsync(mentor);
        Assert.Contains(GuidanceLinks.Story(noor.Id, story.Id), page.Links);
        Assert.NotNull(page.Document.QuerySelector(".next"));
        Assert.Single(page.Document.QuerySelectorAll(".next"));
    }

    [Fact]
    public async Task Somebody_with_several_roles_sees_one_next_step_and_all_parts()
    {
        var (school, group, noor) = School();
        var both = school.Mentor(group, "Karim");
        school.Give(both, Role.Counsellor, department: school.Department());
        school.Give(both, Role.Administrator);
        school.Experience(noor, Secret, Audience.Mentor);
        await school.SaveAsync();
        var page = await OpenAsync(both);
        Assert.Single(page.Document.QuerySelectorAll(".next"));
        Assert.Contains(GuidanceLinks.Group(group.Id), page.Links);
        Assert.Contains(ManageLinks.Overview, page.Links);
        Assert.True(page.Statements.Count <= 8, $"{page.Statements.Count} statements");
    }

    [Fact]
    public async Task Every_combination_of_roles_begins_within_eight_statements()
    {
        var (school, group, noor) = School();
        Role[] roles = [Role.Mentor, Role.Counsellor, Role.TeamLeader, Role.Teacher, Role.SchoolLeader, Role.Administrator];
        var people = Enumerable.Range(1, (1 << roles.Length) - 1).Select(set =>
        {
            Role[] has = [.. roles.Where((_, i) => (set & (1 << i)) != 0)];
            var who = school.Staff($"Nummer{set}", has[0], GroupOf(has[0]), DepartmentOf(has[0]));
            foreach (var role in has.Skip(1)) school.Give(who, role, GroupOf(role), DepartmentOf(role));
            return (who, has);
        }).ToList();
        school.Experience(noor, Secret, Audience.Mentor);
        await school.SaveAsync();

        Group? GroupOf(Role role) => role is Role.Mentor or Role.Teacher ? group : null;
        Department? DepartmentOf(Role role) => role is Role.Counsellor or Role.TeamLeader ? school.Department() : null;

        foreach (var (who, has) in people)
        {
            var page = await OpenAsync(who);
            Assert.True(page.Status == HttpStatusCode.OK && page.Statements.Count <= 8, $"{string.Join(", ", has)}: {page.Status}, {page.Statements.Count} statements");
        }
    }

    [Fact]
    public async Task A_mentor_who_is_counsellor_too_sees_the_stories_of_both()
    {
        var (school, group, noor) = School();
        var other = school.Learner("Bram", school.Group("4H5"));
        var both = school.Mentor(group, "Karim");
        school.Give(both, Role.Counsellor, department: school.Department());
        var fresh = school.Experience(noor, Secret, Audience.Mentor);
        var waits = school.Experience(other, "Dit wacht al een tijd.");
        waits.ShareWith(Audience.Mentor, FakeClock.Start.UtcDateTime.AddDays(-10));
        await school.SaveAsync();
        var page = await OpenAsync(both);
        Assert.Contains(GuidanceLinks.Story(noor.Id, fresh.Id), page.Links);
        Assert.Contains(GuidanceLinks.Story(other.Id, waits.Id), page.Links);
    }

    [Fact]
    public async Task A_learner_meets_what_was_lived_on_this_day()
    {
        var (school, _, noor) = School();
        var then = school.Experience(noor, "Twee jaar terug bouwden we een vlot.", on: school.Today.AddYears(-2));
        for (var i = 1; i < 5; i++) school.Experience(noor, $"Iets van later {i}", on: school.Today.AddDays(-i));
        await school.SaveAsync();
        var page = await OpenAsync(noor);
        Assert.True(page.Says("Vandaag, 2 jaar geleden") && page.Says("vlot"));
        Assert.Contains(DossierLinks.Experience(then.Id), page.Links);
        Assert.InRange(page.Statements.Count, 1, 8);
    }

    [Fact]
    public async Task Leaders_and_administrators_see_no_word_of_a_learner()
    {
        var (school, group, noor) = School();
        school.Mentor(group);
        school.Experience(noor, Secret, Audience.Home);
        Someone[] people = [school.TeamLeader(school.Department()), school.SchoolLeader(), school.Administrator(), school.Teacher(group), school.OfBoard()];
        await school.SaveAsync();
        foreach (var who in people) Assert.DoesNotContain("notaris", (await OpenAsync(who)).Body);
    }

    [Fact]
    public async Task A_board_sees_counts_and_never_a_small_one()
    {
        var (school, _, noor) = School();
        var board = school.OfBoard();
        await school.SaveAsync();
        var page = await OpenAsync(board);
        Assert.True(page.Says("minder dan 10"));
        Assert.False(page.Says(noor.Name));
    }

    [Fact]
    public async Task A_team_leader_is_told_of_a_group_without_a_mentor()
    {
        var (school, group, _) = School();
        var leader = school.TeamLeader(school.Department());
        await school.SaveAsync();
        Assert.Contains(GuidanceLinks.Group(group.Id), (await OpenAsync(leader)).Links);
        Assert.Contains(group.Name, (await OpenAsync(leader)).Document.QuerySelector(".next h2")!.TextContent);
    }

    [Fact]
    public async Task A_guardian_sees_what_is_shared_with_home_and_nothing_else()
    {
        var (school, _, noor) = School();
        school.Experience(noor, Secret, Audience.Mentor);
        var home = school.Experience(noor, "Wij kookten voor veertig man.", Audience.Home);
        var guardian = school.Guardian("Erik", noor);
        await school.SaveAsync();
        var page = await OpenAsync(guardian);
        Assert.Contains(GuidanceLinks.ChildStory(noor.Id, home.Id), page.Links);
        Assert.DoesNotContain("notaris", page.Body);
    }

    [Fact]
    public async Task A_school_without_a_roster_begins_with_the_import()
    {
        var school = GivenSchool.In(sample.App, "De Lege School");
        var administrator = school.Administrator();
        await school.SaveAsync();
        var page = await OpenAsync(administrator);
        Assert.Equal(ManageLinks.Rosters, page.Document.QuerySelector(".next a")!.GetAttribute("href"));
    }

    private static DateTime Noon(int days) => DateOnly.FromDateTime(FakeClock.Start.UtcDateTime).AddDays(days).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc);

    private async Task<Page> OpenAsync(Someone who) => await (await sample.App.SignInAsync(who)).OpenAsync(AccountLinks.Home);

    private (GivenSchool School, Group Group, Someone Noor) School()
    {
        var school = GivenSchool.In(sample.App, "De Werkplaats");
        var group = school.Group("4H1");
        return (school, group, school.Learner("Noor", group, "van den Berg"));
    }
}
