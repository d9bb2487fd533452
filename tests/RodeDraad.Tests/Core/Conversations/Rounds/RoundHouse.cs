using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Testing.Given;
using RodeDraad.Testing.Hosting;

namespace RodeDraad.Tests.Core.Conversations.Rounds;

/// <summary>A group with a mentor, learners, and a round with times tomorrow.</summary>
internal sealed class RoundHouse
{
    private readonly TestApp _app;

    private RoundHouse(TestApp app, GivenSchool given) => (_app, Given) = (app, given);

    public GivenSchool Given { get; }
    public Group Group { get; private init; } = null!;
    public Someone Mentor { get; private init; } = null!;
    public IReadOnlyList<Someone> Learners { get; private init; } = [];
    public Round Round { get; private init; } = null!;
    public IReadOnlyList<Slot> Slots { get; private init; } = [];
    public Choosing ChoosingOn(AppDb db) => new(db, _app.Clock);

    public static async Task<RoundHouse> MakeAsync(TestApp app, int learners = 3, int slots = 2, ConversationKind kind = ConversationKind.Individual)
    {
        var given = GivenSchool.In(app);
        var group = given.Group();
        var mentor = given.Mentor(group);
        var people = Enumerable.Range(0, learners).Select(n => given.Learner($"Leerling{(char)('A' + n)}", group)).ToList();
        var (round, times) = given.Round(group, mentor, slots, kind);
        await given.SaveAsync();
        return new RoundHouse(app, given) { Group = group, Mentor = mentor, Learners = people, Round = round, Slots = times };
    }

    /// <summary>A learner takes a time.</summary>
    public Task<Outcome> TakeAsync(int learner, int slot) => _app.InSchoolAsync(Given.Id, db =>
        ChoosingOn(db).TakeAsync(Slots[slot].Id, Learners[learner].Id, Id.New(), Learners[learner].Id, CancellationToken.None));

    /// <summary>Who sits where: name of the learner by slot number, with the moment of the conversation.</summary>
    public Task<Dictionary<Guid, (int Slot, DateTime? PlannedAt)>> SeatedAsync() => _app.InSchoolAsync(Given.Id, async db =>
    {
        var rows = await db.Bookings.Where(b => b.RoundId == Round.Id)
            .Select(b => new { b.LearnerId, b.SlotId, b.Slot!.Conversation!.PlannedAt }).ToListAsync();
        return rows.ToDictionary(r => r.LearnerId, r => (Slots.ToList().FindIndex(s => s.Id == r.SlotId), r.PlannedAt));
    });

    /// <summary>Somebody as the pages see them.</summary>
    public Viewer As(Someone who, params HeldRole[] roles) => new()
    {
        AccountId = who.AccountId,
        SessionId = Guid.Empty,
        MembershipId = who.MembershipId,
        SchoolId = Given.Id,
        PersonId = who.Id,
        GivenName = who.Name,
        FullName = who.Name,
        Roles = roles,
        Today = Given.Today,
    };
}
