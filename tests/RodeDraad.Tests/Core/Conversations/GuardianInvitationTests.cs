using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.People;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations;

public sealed class GuardianInvitationTests
{
    private static readonly DateTime Now = new(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc);

    private static ConversationRecord Record(ConversationKind kind = ConversationKind.ThreeWay)
    {
        var talk = Conversation.With(Guid.NewGuid(), Guid.NewGuid(), kind, Guid.NewGuid(), Now);
        return talk.Seat(Guid.NewGuid(), Guid.NewGuid());
    }

    private static GuardianInvitation Link(ConversationRecord record) =>
        GuardianInvitation.ByLink(Guid.NewGuid(), record, " Oma ", "hash", record.LearnerId, Now);

    [Fact]
    public void Opens_UntilADayAfterTheMoment_AndNoLongerThanTheTalk()
    {
        var record = Record();
        var (talk, invitation) = (record.Conversation!, Link(record));
        Assert.True(invitation.OpensAt(Now.AddDays(21), talk));
        Assert.False(invitation.OpensAt(Now.AddDays(22), talk));

        talk.PlanFor(Now.AddDays(40), 20, Guid.NewGuid());
        Assert.True(invitation.OpensAt(Now.AddDays(40.5), talk));
        Assert.False(invitation.OpensAt(Now.AddDays(41), talk));

        talk.Lead(Now.AddDays(40));
        talk.End(Now.AddDays(40).AddMinutes(15));
        Assert.False(invitation.OpensAt(Now.AddDays(40).AddMinutes(15), talk));
    }

    [Fact]
    public void Opens_NotWhenTakenBackOrCalledOff()
    {
        var record = Record();
        var invitation = Link(record);

        invitation.Revoke(Now);
        Assert.False(invitation.OpensAt(Now, record.Conversation!));
        invitation.Restore();
        record.Conversation!.Cancel(Now);
        Assert.False(invitation.OpensAt(Now, record.Conversation!));
    }

    [Fact]
    public void Say_IsOneSentence_Once_AndTheLearnersUntilLaidOnTheTable()
    {
        var invitation = Link(Record());
        Assert.Equal(ThreeWayRules.WordsAreNeeded, invitation.Say("  ", Now).Refusal);
        Assert.Equal(ThreeWayRules.WordsAreNeeded, invitation.LayOnTable(laid: true, Now).Refusal);

        Assert.False(invitation.Say(" Jij bleef rustig. ", Now).IsRefused);

        Assert.Equal(("Oma", "Jij bleef rustig.", null), (invitation.Name, invitation.Sentence, invitation.OnTableAt));
        Assert.Equal(ThreeWayRules.WasSaid, invitation.Say("Nog iets", Now).Refusal);
        invitation.LayOnTable(laid: true, Now);
        Assert.Equal(Now, invitation.OnTableAt);
    }

    [Fact]
    public void Lead_IsForATalkWithHomeOnly()
    {
        Assert.False(Record().Conversation!.Lead(Now).IsRefused);
        Assert.Equal(ConversationsRules.NotYoursToLead, Record(ConversationKind.Individual).Conversation!.Lead(Now).Refusal);
        Assert.Equal(ConversationsRules.NotYoursToLead, Record(ConversationKind.SmallGroup).Conversation!.Lead(Now).Refusal);
    }

    [Fact]
    public void Lay_KeepsTheOrder_AndAtMostFour()
    {
        var record = Record();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        record.Lay([(ShownKind.Story, first), (ShownKind.Thread, second)]);
        record.Lay([(ShownKind.Thread, second), (ShownKind.Story, first)]);

        Assert.Equal([second, first], record.Shown.OrderBy(s => s.Place).Select(s => s.SourceId));
        Assert.Equal(ThreeWayRules.TooManyShown, record.Lay(Enumerable.Range(0, 5).Select(_ => (ShownKind.Story, Guid.NewGuid()))).Refusal);
        Assert.Equal(ThreeWayRules.OnlyWithHome, Record(ConversationKind.Individual).Lay([]).Refusal);
    }

    [Fact]
    public void Lay_TheFirstStory_IsWhatItIsAbout_UntilItIsTakenOff()
    {
        var (record, story) = (Record(), Guid.NewGuid());

        record.Lay([(ShownKind.Thread, Guid.NewGuid()), (ShownKind.Story, story)]);
        Assert.Equal(story, record.ExperienceId);
        record.Lay([]);

        Assert.Null(record.ExperienceId);
    }

    [Fact]
    public void Unseat_OfASmallGroupThatTalks_IsForWhoSaidNothing()
    {
        var talk = Conversation.With(Guid.NewGuid(), Guid.NewGuid(), ConversationKind.SmallGroup, Guid.NewGuid(), Now);
        var (said, silent) = (talk.Seat(Guid.NewGuid(), Guid.NewGuid()), talk.Seat(Guid.NewGuid(), Guid.NewGuid()));
        talk.Start(Guid.NewGuid(), Role.Mentor, Now);
        said.Write(new RecordWords { SmallStory = "Ik bleef staan." }, new Pen(Guid.NewGuid(), 1, 1), Guid.NewGuid(), Now);

        Assert.Equal(ConversationsRules.HasBegun, talk.Unseat(said.LearnerId).Refusal);
        Assert.False(talk.Unseat(silent.LearnerId).IsRefused);
        Assert.Equal([said], talk.Records);
        talk.End(Now);
        Assert.Equal(ConversationsRules.HasEnded, talk.Unseat(said.LearnerId).Refusal);
    }

    [Fact]
    public void GoTo_WithoutAStory_IsOpenToGroupAndHome_NotForTwo()
    {
        Assert.False(Record().GoTo(Phase.Act).IsRefused);
        Assert.False(Record(ConversationKind.SmallGroup).GoTo(Phase.Act).IsRefused);
        Assert.Equal(ConversationsRules.StoryFirst, Record(ConversationKind.Individual).GoTo(Phase.Act).Refusal);
    }
}
