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
    public async Task Total_IsTheSumOfWhatIsShown_InEveryColumn()
    {
        var house = await ArrangeAsync();

        var figures = await LoadAsync(house);

        var total = figures.Total!;
        var shown = figures.Groups.Where(g => !g.IsHidden).ToList();
        Assert.Equal(["4H1", "4H2"], shown.Select(g => g.Name));
        Assert.Equal(shown.Sum(g => g.Talks), total.Talks);
        Assert.Equal(shown.Sum(g => g.Reached), total.Reached);
        Assert.Equal(shown.Sum(g => g.Learners), total.Learners);
        // 4H2 had too few conversations to tell about its steps: they are in the total nowhere.
        Assert.Null(shown[1].WithStep);
        Assert.Equal((12, 12), (total.WithStep, total.OfTalks));
        Assert.Null(shown[1].WaitingDays);
        Assert.Equal(shown[0].WaitingDays, total.WaitingDays);
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

        Assert.Equal(15, int.Parse(now.Document.QuerySelector(".counts dd")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotNull(before.Document.QuerySelector(".empty"));
        Assert.True(now.Statements.Count <= 8, now.Describe());
    }

    private async Task<TalkFigures> LoadAsync(House house) => await sample.App.InSchoolAsync(house.Given.Id, db =>
        TalkFigures.LoadAsync(db, house.AsLeader, SchoolYear.Of(house.Given.Today), TestContext.Current.CancellationToken));

    /// <summary>A group of twelve with twelve conversations, one of eleven with three, and one of four with four.</summary>
    private async Task<House> ArrangeAsync()
    {
        var given = GivenSchool.In(sample.App, "Cijferschool");
        var havo = given.Department();
        var mentor = given.Mentor(given.Group("4H9", havo));
        foreach (var (name, learners, talks) in new[] { ("4H1", 12, 12), ("4H2", 11, 3), ("4H3", 4, 4) })
        {
            var group = given.Group(name, havo);
            for (var n = 0; n < learners; n++)
            {
                var learner = given.Learner($"{name}{n}", group);
                if (n < talks) Held(given, learner, mentor, name == "4H2" ? 1 : n + 1);
            }
        }
        var leader = given.TeamLeader(havo);
        await given.SaveAsync();
        return new(given, leader, havo);
    }

    private void Held(GivenSchool given, Someone learner, Someone mentor, int days)
    {
        var ended = sample.App.Clock.Now().AddHours(-3);
        var talk = Conversation.Ask(Id.New(), Id.New(), given.Id, learner.Id, "Over later", ended.AddDays(-days));
        talk.Start(mentor.Id, Role.Mentor, ended);
        var record = talk.Records[0];
        record.Write(record.Words with { SmallStory = "Toen.", Step = "Bellen" }, new Pen(Id.New(), 1, record.Version), mentor.Id, ended);
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
