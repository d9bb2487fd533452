using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using Thread = RodeDraad.Core.Dossier.Threads.Thread;

namespace RodeDraad.Web.Demo;

/// <summary>Plans conversations with home and with small groups in the demo school, through the same verbs as the screens do.</summary>
internal sealed class Together(AppDb db, SchoolShape shape, SchoolCalendar calendar, TogetherContent content, LinkTokens? tokens)
{
    private const int AfterLessons = 14 * 60 + 30;

    /// <summary>The conversations with home of a learner whose dossier was written just now.</summary>
    public void Fill(Pupil pupil)
    {
        if (pupil.ByHand is not { } person) return;
        foreach (var told in content.WithHome.Where(t => t.Learner == person.Key)) WithHome(told, pupil);
    }

    /// <summary>The small groups of a group of this year.</summary>
    public void Sit(string group, IReadOnlyList<Pupil> members)
    {
        foreach (var told in content.Groups.Where(g => g.Group == group)) Open(told, shape.In(0, group), members);
        foreach (var told in content.Held.Where(g => g.Group == group)) Hold(told, shape.In(0, group), members);
    }

    private void WithHome(WithHomeContent told, Pupil pupil)
    {
        var (learner, mentor, made) = (pupil.Learner, pupil.Years[0].Mentor, calendar.Now.AddDays(-3));
        var talk = Conversation.With(Id.New(), learner.SchoolId, ConversationKind.ThreeWay, mentor.Id, made);
        Must(talk.PlanFor(DutchClock.ToUtc(Weekday(told.DaysAhead), told.At), told.Minutes, mentor.Id, told.Place), told.Learner);
        var record = talk.Seat(Id.New(), learner.Id);
        Must(record.Lay([.. told.Stories.Select(s => (ShownKind.Story, StoryOf(learner, s).Id)), .. told.Threads.Select(t => (ShownKind.Thread, ThreadOf(learner, t).Id))]), told.Learner);
        if (pupil.Guardian is { } guardian)
        {
            talk.Join(guardian.Id, Role.Guardian);
            Invite(GuardianInvitation.ByAccount(Id.New(), record, guardian, learner.Id, made), told.Sentence, told.OnTable);
        }
        foreach (var link in tokens is null ? [] : told.Links)
        {
            var id = Id.New();
            Invite(GuardianInvitation.ByLink(id, record, link.Name, tokens!.HashOf(LinkTo.Invitation, record.SchoolId, id), learner.Id, made), link.Sentence, laid: false);
        }
        db.Add(talk);

        void Invite(GuardianInvitation invitation, string? sentence, bool laid)
        {
            db.Add(invitation);
            if (sentence is null) return;
            Must(invitation.Say(sentence, made.AddDays(1)), told.Learner);
            Must(invitation.LayOnTable(laid, made.AddDays(1)), told.Learner);
        }
    }

    private void Open(GroupRoundContent told, GroupInYear group, IReadOnlyList<Pupil> members)
    {
        var (school, mentor, day) = (shape.School.Id, group.Mentor.Id, Weekday(told.DaysAhead));
        var round = Round.Open(Id.New(), school, mentor, ConversationKind.SmallGroup, calendar.Now.AddDays(-5));
        Must(round.Describe(told.Title, told.Note, (calendar.Today, day.AddDays(14), null), told.Minutes, [group.Group.Id]), told.Title);
        db.Add(round);
        var (outcome, starts) = new SlotSeries(day, told.From, told.Until, Pause: 5).Starts(told.Minutes);
        Must(outcome, told.Title);
        var series = Id.New();
        var slots = starts.Select(at => new Slot(round, series, mentor, at, told.Place)).ToList();
        db.AddRange(slots);
        var talk = Conversation.With(Id.New(), school, ConversationKind.SmallGroup, mentor, calendar.Now.AddDays(-4));
        Must(talk.PlanFor(slots[0].StartsAt, slots[0].Minutes, mentor), told.Title);
        foreach (var (place, learner) in told.Seated.Select(key => Of(members, key)).Index())
        {
            talk.Seat(Id.New(), learner.Id);
            db.Add(new Booking(Id.New(), slots[0], learner.Id, place + 1, learner.Id, calendar.Now.AddDays(-4)));
        }
        db.Add(talk);
        slots[0].Hold(talk);
    }

    private void Hold(HeldGroupContent told, GroupInYear group, IReadOnlyList<Pupil> members)
    {
        var began = calendar.At(calendar.Today.AddDays(-told.DaysAgo), AfterLessons);
        var mentor = group.Mentor.Id;
        var talk = Conversation.With(Id.New(), shape.School.Id, ConversationKind.SmallGroup, mentor, began.AddDays(-6));
        Must(talk.PlanFor(began, 40, mentor, told.Place), told.Group);
        var seats = told.Said.Select(said => (Said: said, Record: talk.Seat(Id.New(), Of(members, said.Learner).Id))).ToList();
        Must(talk.Start(mentor, Role.Mentor, began), told.Group);
        foreach (var (said, record) in seats)
            Must(record.Write(new RecordWords { SmallStory = said.Story, CoreWord = said.Word, Step = said.Step }, new Pen(Id.New(), 1, record.Version), mentor, began.AddMinutes(20)), said.Learner);
        Must(talk.End(began.AddMinutes(38)), told.Group);
        foreach (var (_, record) in seats)
        {
            Must(record.Offer(began.AddMinutes(40)), told.Group);
            db.Add(new HeldTalk(record.Id, record.SchoolId, record.LearnerId, mentor, talk.EndedAt!.Value));
        }
        db.Add(talk);
    }

    private DateOnly Weekday(int daysAhead) => SchoolCalendar.Weekday(calendar.Today.AddDays(daysAhead));

    private static Learner Of(IReadOnlyList<Pupil> members, string key) =>
        members.FirstOrDefault(m => m.ByHand?.Key == key)?.Learner ?? throw new InvalidDataException($"together.json: there is no {key} in this group.");

    private Experience StoryOf(Learner learner, string title) =>
        db.ChangeTracker.Entries<Experience>().Select(e => e.Entity).FirstOrDefault(e => e.LearnerId == learner.Id && e.Title == title && e.Audience == Audience.Home)
        ?? throw new InvalidDataException($"together.json: {learner.FullName} has no story '{title}' that is open to home.");

    private Thread ThreadOf(Learner learner, string word) =>
        db.ChangeTracker.Entries<Thread>().Select(e => e.Entity).FirstOrDefault(t => t.LearnerId == learner.Id && t.Word == word && t.Audience == Audience.Home)
        ?? throw new InvalidDataException($"together.json: {learner.FullName} has no thread '{word}' that is open to home.");

    private static void Must(Outcome outcome, string what)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"together.json: {what}: {outcome.Refusal}");
    }
}
