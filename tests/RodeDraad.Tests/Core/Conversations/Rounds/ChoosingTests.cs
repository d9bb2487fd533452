using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.People;
using RodeDraad.Tests.House;
using Xunit;

namespace RodeDraad.Tests.Core.Conversations.Rounds;

/// <summary>Choosing, moving, exchanging and giving up a time; of two at the same moment one wins.</summary>
public sealed class ChoosingTests(Sample sample)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_FreeTime_PlansAConversation()
    {
        var house = await RoundHouse.MakeAsync(sample.App);

        Assert.False((await house.TakeAsync(0, 0)).IsRefused);

        var conversation = await sample.App.InSchoolAsync(house.Given.Id, db => db.Conversations.Include(c => c.Records).Include(c => c.Participants).SingleAsync(Ct));
        Assert.Equal(house.Slots[0].StartsAt, conversation.PlannedAt);
        Assert.Equal(house.Mentor.Id, conversation.GuideId);
        Assert.Equal(house.Learners[0].Id, Assert.Single(conversation.Records).LearnerId);
    }

    [Fact]
    public async Task Take_SameTimeAtTheSameMoment_OneWins()
    {
        var house = await RoundHouse.MakeAsync(sample.App, learners: 4, slots: 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => house.TakeAsync(n, 0)));

        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.All(outcomes.Where(o => o.IsRefused), o => Assert.Equal(RoundsRules.SlotTaken, o.Refusal));
        Assert.Single(await house.SeatedAsync());
        Assert.Equal(1, await sample.App.InSchoolAsync(house.Given.Id, db => db.Conversations.CountAsync(Ct)));
    }

    [Fact]
    public async Task Take_SmallGroup_SixSitTogether_TheSeventhIsTold()
    {
        var house = await RoundHouse.MakeAsync(sample.App, learners: 7, slots: 1, ConversationKind.SmallGroup);

        var outcomes = new List<Outcome>();
        for (var n = 0; n < 7; n++) outcomes.Add(await house.TakeAsync(n, 0));

        Assert.Equal(6, outcomes.Count(o => !o.IsRefused));
        Assert.Equal(RoundsRules.SlotTaken, outcomes[^1].Refusal);
        Assert.Equal(6, await sample.App.InSchoolAsync(house.Given.Id, db => db.ConversationRecords.CountAsync(r => r.Conversation!.Kind == ConversationKind.SmallGroup, Ct)));
    }

    [Fact]
    public async Task Take_AnotherTime_MovesTheConversationAlong()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        await house.TakeAsync(0, 0);
        var before = await sample.App.InSchoolAsync(house.Given.Id, db => db.ConversationRecords.Select(r => r.Id).SingleAsync(Ct));

        await house.TakeAsync(0, 1);
        await house.TakeAsync(1, 0);

        var seated = await house.SeatedAsync();
        Assert.Equal((1, (DateTime?)house.Slots[1].StartsAt), seated[house.Learners[0].Id]);
        Assert.Equal(0, seated[house.Learners[1].Id].Slot);
        Assert.Equal(house.Learners[0].Id, await sample.App.InSchoolAsync(house.Given.Id, db => db.ConversationRecords.Where(r => r.Id == before).Select(r => r.LearnerId).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Take_TimeThatPassed_IsRefused()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        await sample.App.InSchoolAsync(house.Given.Id, db => db.Slots.Where(s => s.Id == house.Slots[0].Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartsAt, sample.App.Clock.Now().AddMinutes(-1)), Ct));

        Assert.Equal(RoundsRules.SlotPassed, (await house.TakeAsync(0, 0)).Refusal);
    }

    [Fact]
    public async Task GiveUp_FreesTheTime_AndCallsTheConversationOff()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        await house.TakeAsync(0, 0);

        await sample.App.InSchoolAsync(house.Given.Id, async db =>
            Assert.False((await house.ChoosingOn(db).GiveUpAsync(await db.Bookings.SingleAsync(Ct), Ct)).IsRefused));

        Assert.Empty(await house.SeatedAsync());
        Assert.NotNull(await sample.App.InSchoolAsync(house.Given.Id, db => db.Conversations.Select(c => c.CancelledAt).SingleAsync(Ct)));
        Assert.False((await house.TakeAsync(1, 0)).IsRefused);
    }

    [Fact]
    public async Task Exchange_OfferedTime_SwapsBoth()
    {
        var house = await RoundHouse.MakeAsync(sample.App);
        await house.TakeAsync(0, 0);
        await house.TakeAsync(1, 1);

        Assert.Equal(RoundsRules.NotOffered, (await ExchangeAsync(house)).Refusal);
        await sample.App.InSchoolAsync(house.Given.Id, async db =>
        {
            (await db.Bookings.SingleAsync(b => b.LearnerId == house.Learners[1].Id, Ct)).Offer(true, sample.App.Clock.Now());
            await db.SaveChangesAsync(Ct);
        });
        Assert.False((await ExchangeAsync(house)).IsRefused);

        var seated = await house.SeatedAsync();
        Assert.Equal((1, (DateTime?)house.Slots[1].StartsAt), seated[house.Learners[0].Id]);
        Assert.Equal((0, (DateTime?)house.Slots[0].StartsAt), seated[house.Learners[1].Id]);
        await sample.App.InSchoolAsync(house.Given.Id, async db =>
        {
            foreach (var booking in await db.Bookings.Include(b => b.Slot!.Conversation!.Records).ToListAsync(Ct))
                Assert.Equal(booking.LearnerId, Assert.Single(booking.Slot!.Conversation!.Records).LearnerId);
        });
    }

    [Fact]
    public async Task Place_GivesTheEarliestTimes_FirstToWhoHadNoConversation()
    {
        var house = await RoundHouse.MakeAsync(sample.App, learners: 3, slots: 2);
        await HeldAsync(house, learner: 0);
        var viewer = house.As(house.Mentor, new HeldRole(Role.Mentor, house.Group.Id, null));

        var (placed, left) = await sample.App.InSchoolAsync(house.Given.Id, async db =>
        {
            var round = await db.Rounds.Include(r => r.Groups).SingleAsync(Ct);
            return await new Placing(db, house.ChoosingOn(db), sample.App.Clock).PlaceAsync(round, viewer, Ct);
        });

        Assert.Equal((2, 1), (placed, left));
        Assert.DoesNotContain(house.Learners[0].Id, await house.SeatedAsync());
    }

    private Task<Outcome> ExchangeAsync(RoundHouse house) => sample.App.InSchoolAsync(house.Given.Id, async db =>
    {
        var mine = await db.Bookings.SingleAsync(b => b.LearnerId == house.Learners[0].Id, Ct);
        var other = await db.Bookings.SingleAsync(b => b.LearnerId == house.Learners[1].Id, Ct);
        return await house.ChoosingOn(db).ExchangeAsync(mine, other, Ct);
    });

    private async Task HeldAsync(RoundHouse house, int learner)
    {
        var now = sample.App.Clock.Now();
        await sample.App.InSchoolAsync(house.Given.Id, async db =>
        {
            var talk = Conversation.With(Id.New(), house.Given.Id, ConversationKind.Individual, house.Mentor.Id, now);
            talk.Seat(Id.New(), house.Learners[learner].Id);
            talk.Start(house.Mentor.Id, Role.Mentor, now);
            talk.End(now);
            db.Conversations.Add(talk);
            await db.SaveChangesAsync(Ct);
        });
    }
}
