using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations;

public sealed class ConversationTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 13, 10, 0, DateTimeKind.Utc);
    private static readonly Guid School = Id.New();
    private static readonly Guid Learner = Id.New();
    private static readonly Guid Guide = Id.New();

    private static ConversationRecord Running()
    {
        var conversation = Conversation.With(Id.New(), School, ConversationKind.Individual, Guide, Now);
        var record = conversation.Seat(Id.New(), Learner);
        conversation.Start(Guide, Role.Mentor, Now);
        return record;
    }

    private static Experience Story(Guid? learner = null) => Experience.Capture(Id.New(), School, learner ?? Learner, "Ik mocht het zelf uitzoeken.", new DateOnly(2026, 11, 14), Now);

    [Fact]
    public void GoTo_Reflect_NeedsSomethingToTalkAbout()
    {
        var record = Running();

        Assert.Equal(ConversationsRules.StoryFirst, record.GoTo(Phase.Reflect).Refusal);
        record.TalkAbout(Story());
        Assert.False(record.GoTo(Phase.Act).IsRefused);
        Assert.False(record.GoTo(Phase.LookBack).IsRefused);
        Assert.Equal(Phase.LookBack, record.Phase);
    }

    [Fact]
    public void GoTo_Reflect_IsOpenAfterOneSentence()
    {
        var record = Running();
        record.TalkAbout("Ik durfde iets te vragen");

        Assert.False(record.GoTo(Phase.Reflect).IsRefused);
    }

    [Fact]
    public void TalkAbout_AnotherLearnersStory_IsRefused() =>
        Assert.Equal(ConversationsRules.NotYourStory, Running().TalkAbout(Story(Id.New())).Refusal);

    [Fact]
    public void Write_SameSavingTwice_ChangesNothing()
    {
        var record = Running();
        var pen = Id.New();
        record.Write(new RecordWords { SmallStory = "Nieuw" }, new Pen(pen, 2, 1), Guide, Now);

        var late = record.Write(new RecordWords { SmallStory = "Ou" }, new Pen(pen, 1, 1), Guide, Now.AddMinutes(1));

        Assert.False(late.IsRefused);
        Assert.Equal("Nieuw", record.SmallStory);
    }

    [Fact]
    public void Write_AnotherScreenOnAnOldVersion_IsRefused_UnlessItSaysTheSame()
    {
        var record = Running();
        record.Write(new RecordWords { SmallStory = "Eerste" }, new Pen(Id.New(), 1, 1), Guide, Now);

        Assert.Equal(ConversationsRules.OtherPen, record.Write(new RecordWords { SmallStory = "Tweede" }, new Pen(Id.New(), 1, 99), Guide, Now).Refusal);
        Assert.Equal("Eerste", record.SmallStory);
        Assert.False(record.Write(new RecordWords { SmallStory = "Eerste" }, new Pen(Id.New(), 1, 99), Guide, Now).IsRefused);
    }

    [Fact]
    public void Offer_MoreThanTenLines_IsRefused()
    {
        var record = Running();
        record.Write(new RecordWords { SmallStory = string.Join('\n', Enumerable.Repeat("regel", 11)) }, new Pen(Id.New(), 1, 1), Guide, Now);

        Assert.Equal(ConversationsRules.TooManyLines, record.Offer(Now).Refusal);
    }

    [Fact]
    public void Offer_Nothing_IsRefused() => Assert.Equal(ConversationsRules.NothingWritten, Running().Offer(Now).Refusal);

    [Fact]
    public void Write_AfterHandingOver_IsTheLearnersAlone()
    {
        var record = Running();
        record.Write(new RecordWords { CoreWord = "zelf doen" }, new Pen(Id.New(), 1, 1), Guide, Now);
        record.Offer(Now);

        Assert.Equal(ConversationsRules.IsOffered, record.Write(new RecordWords { CoreWord = "leiding" }, new Pen(Id.New(), 1, 1), Guide, Now).Refusal);
        Assert.False(record.Confirm(new RecordWords { CoreWord = "zelf kiezen" }, Now.AddHours(2)).IsRefused);
        Assert.True(record.WasAdapted);
        Assert.Equal(ConversationsRules.IsConfirmed, record.TakeBack().Refusal);
    }

    [Fact]
    public void Confirm_BeforeHandingOver_IsRefused() =>
        Assert.Equal(ConversationsRules.IsNotOffered, Running().Confirm(new RecordWords(), Now).Refusal);

    [Fact]
    public void ShareHome_BeforeConfirming_IsRefused() =>
        Assert.Equal(ConversationsRules.IsNotConfirmed, Running().ShareHome(share: true, Now).Refusal);

    [Fact]
    public void Pick_FourQuestions_IsRefused() =>
        Assert.Equal(ConversationsRules.TooManyQuestions, Running().Pick(["a", "b", "c", "d"]).Refusal);

    [Fact]
    public void State_FollowsFromWhatHappened()
    {
        var asked = Conversation.Ask(Id.New(), Id.New(), School, Learner, "Over mijn stage", Now);
        Assert.Equal(ConversationState.Asked, asked.State);
        asked.PlanFor(Now.AddDays(2), 20, Guide);
        Assert.Equal(ConversationState.Planned, asked.State);
        asked.Start(Guide, Role.Mentor, Now);
        Assert.Equal(ConversationState.Running, asked.State);
        Assert.Equal(ConversationsRules.HasBegun, asked.Cancel(Now).Refusal);
        asked.End(Now);
        Assert.Equal(ConversationState.Held, asked.State);
    }

    [Fact]
    public void ToUtc_TimeThatTheClockSkips_IsAnHourLater() => Assert.Equal(
        new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Utc), DutchClock.ToUtc(new DateOnly(2027, 3, 28), new TimeOnly(2, 30)));

    [Fact]
    public void ToUtc_TimeThatComesTwice_IsTheFirst() => Assert.Equal(
        new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), DutchClock.ToUtc(new DateOnly(2026, 10, 25), new TimeOnly(2, 30)));
}
