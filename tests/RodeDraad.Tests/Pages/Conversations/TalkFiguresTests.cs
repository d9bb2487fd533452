using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Figures;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Tests.House;
using RodeDraad.Web.Links;
using Xunit;

namespace RodeDraad.Tests.Pages.Conversations;

/// <summary>Figures of a year: counted by the database, never under ten, and nothing hidden to be had by subtracting.</summary>
public sealed class TalkFiguresTests(Sample sample)
{
    [Fact]
    public async Task Total_LeavesOutWhatWouldFollowBySubtracting()
    {
        var house = await ArrangeAsync();

        var figures = await LoadAsync(house);

        var total = figures.Total!;
        Assert.Equal([false, false, true], figures.Groups.Select(g => g.IsHidden));
        // One small number beside a large one: the total holds the large one only.
        Assert.Equal((12, null, 12), (figures.Groups[0].Talks, figures.Groups[1].Talks, total.Talks));
        Assert.Equal((12, null, 12, 12), (figures.Groups[0].Reached, figures.Groups[1].Reached, total.Reached, total.OfLearners));
        Assert.Equal((12, null, 12, 12), (figures.Groups[0].WithStep, figures.Groups[1].WithStep, total.WithStep, total.OfTalks));
        Assert.Null(figures.Groups[1].WaitingDays);
        Assert.Equal(figures.Groups[0].WaitingDays, total.WaitingDays);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(9, null)]
    public async Task WithStep_UnderTen_IsNotSaid_NorInTheTotal(int withStep, int? expected)
    {
        var house = await ArrangeAsync([("4H1", 15, 14), ("4H2", 15, 15)], withStep);

        var figures = await LoadAsync(house);

        Assert.Equal((14, expected), (figures.Groups[0].Talks, figures.Groups[0].WithStep));
        Assert.Equal((15, 15), (figures.Groups[1].Talks, figures.Groups[1].WithStep));
        Assert.Equal((15 + (expected ?? 0), expected is null ? 15 : 29), (figures.Total!.WithStep, figures.Total.OfTalks));
    }

    [Fact]
    public async Task SchoolLeader_FindsHoursAndFiguresFromTheMenu()
    {
        var given = GivenSchool.In(sample.App);
        var rens = given.SchoolLeader();
        await given.SaveAsync();
        using var leader = await sample.App.SignInAsync(rens);

        Assert.Contains(RoundLinks.Hours, (await leader.OpenAsync("/")).Document.QuerySelectorAll("nav.nav a").Select(a => a.GetAttribute("href")));
        Assert.Contains(RoundLinks.Figures, (await leader.OpenAsync(RoundLinks.Hours)).Links);
    }

    [Theory]
    [InlineData(8, 9, 17)]
    [InlineData(3, 4, null)]
    [InlineData(9, 11, 11)]
    public async Task Total_OfSmallNumbers_HoldsThemTogetherOrNotAtAll(int first, int second, int? expected)
    {
        var house = await ArrangeAsync(("4H1", 15, first), ("4H2", 15, second), ("4H3", 5, 5));

        Assert.Equal(expected, (await LoadAsync(house)).Total!.Talks);
    }

    [Fact]
    public async Task Middle_OfWaitingAndWriting_IsFoundWithoutReadingEveryConversation()
    {
        var house = await ArrangeAsync();

        var figures = await LoadAsync(house);

        // Asked 1, 2 … 12 days before: the middle is between 6 and 7. Handed over after 1 … 12 minutes, and 3 times a minute.
        Assert.Equal(6.5, figures.Groups[0].WaitingDays);
        Assert.Equal(5, figures.RecordMinutes);
        Assert.Equal(60, figures.ConfirmMinutes);
    }

    [Fact]
    public async Task OtherYear_OrNobodyYet_SaysSoInWords()
    {
        var house = await ArrangeAsync();
        using var visitor = await sample.App.SignInAsync(house.Leader);

        var now = await visitor.OpenAsync(RoundLinks.Figures);
        var before = await visitor.OpenAsync(RoundLinks.FiguresOf(house.Given.Today.Year - 2));

        Assert.Equal(12, int.Parse(now.Document.QuerySelector(".counts dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotNull(before.Document.QuerySelector(".empty"));
        Assert.True(now.Statements.Count <= 8, now.Describe());
    }

    private async Task<TalkFigures> LoadAsync(House house) => await sample.App.InSchoolAsync(house.Given.Id, db =>
        TalkFigures.LoadAsync(db, house.AsLeader, SchoolYear.Of(house.Given.Today), TestContext.Current.CancellationToken));

    /// <summary>A group of twelve with twelve conversations, one of eleven with three, and one of four with four.</summary>
    private Task<House> ArrangeAsync() => ArrangeAsync(("4H1", 12, 12), ("4H2", 11, 3), ("4H3", 4, 4));

    private Task<House> ArrangeAsync(params (string Name, int Learners, int Talks)[] groups) => ArrangeAsync(groups, withStep: int.MaxValue);

    /// <summary>In the first group only so many conversations ended in a step.</summary>
    private async Task<House> ArrangeAsync((string Name, int Learners, int Talks)[] groups, int withStep)
    {
        var given = GivenSchool.In(sample.App, "Cijferschool");
        var havo = given.Department();
        var mentor = given.Counsellor(havo);
        foreach (var (name, learners, talks) in groups)
        {
            var group = given.Group(name, havo);
            for (var n = 0; n < learners; n++)
            {
                var learner = given.Learner($"{name}{n}", group);
                if (n < talks) Held(given, learner, mentor, name == "4H2" ? 1 : n + 1, name != groups[0].Name || n < withStep ? "Bellen" : null);
            }
        }
        var leader = given.TeamLeader(havo);
        await given.SaveAsync();
        return new(given, leader, havo);
    }

    private void Held(GivenSchool given, Someone learner, Someone mentor, int days, string? step)
    {
        var ended = sample.App.Clock.Now().AddHours(-3);
        var talk = Conversation.Ask(Id.New(), Id.New(), given.Id, learner.Id, "Over later", ended.AddDays(-days));
        talk.Start(mentor.Id, Role.Mentor, ended);
        var record = talk.Records[0];
        record.Write(record.Words with { SmallStory = "Toen.", Step = step }, new Pen(Id.New(), 1, record.Version), mentor.Id, ended);
        talk.End(ended);
        record.Offer(ended.AddMinutes(days));
        record.Confirm(record.Words, ended.AddHours(1));
        given.Add(talk);
    }

    private sealed record House(GivenSchool Given, Someone Leader, Department Havo)
    {
        public Viewer AsLeader => new()
        {
            AccountId = Leader.AccountId,
            SessionId = Guid.Empty,
            MembershipId = Leader.MembershipId,
            SchoolId = Given.Id,
            PersonId = Leader.Id,
            GivenName = "",
            FullName = "",
            Roles = [new HeldRole(Role.TeamLeader, null, Havo.Id)],
            Today = Given.Today,
        };
    }
}
