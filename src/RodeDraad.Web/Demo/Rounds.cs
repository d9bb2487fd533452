using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Hours;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;

namespace RodeDraad.Web.Demo;

/// <summary>Opens the rounds of the demo school and lets some learners choose; fills in the hours of its departments.</summary>
internal sealed class Rounds(AppDb db, SchoolShape shape, SchoolCalendar calendar, DemoContent content)
{
    private const int LastsDays = 24;

    /// <summary>The rounds of a group. Those who were written by hand choose for themselves.</summary>
    public void Open(string group, IReadOnlyList<Pupil> members)
    {
        foreach (var told in content.Rounds.Where(r => r.Group == group))
            Open(told, shape.In(0, group), [.. members.Where(m => m.ByHand is null).Take(told.Taken)]);
    }

    /// <summary>The hours of the departments that the content names.</summary>
    public void PlanHours()
    {
        foreach (var told in content.Hours)
        {
            if (shape.DepartmentOf(told.Department) is not { } department) continue;
            var plan = new HoursPlan(Id.New(), shape.School.Id, department.Id, calendar.Year);
            plan.Give(told.Mentors, told.Counsellors, told.Heads, told.Activities, told.Organising);
            plan.Want(told.Talks, Conversation.UsualMinutes, plan.PrepareMinutes, plan.RecordMinutes, learnersPerTalk: 1);
            db.Add(plan);
        }
    }

    private void Open(RoundContent told, GroupInYear group, List<Pupil> chose)
    {
        var (school, mentor) = (shape.School.Id, group.Mentor.Id);
        var round = Round.Open(Id.New(), school, mentor, ConversationKind.Individual, calendar.Now.AddDays(-4));
        Must(round.Describe(told.Title, told.Note, (calendar.Today, calendar.Today.AddDays(LastsDays), null), Conversation.UsualMinutes, [group.Group.Id]), told);
        db.Add(round);
        var slots = told.Days.SelectMany(days => Give(round, mentor, told, SchoolCalendar.Weekday(calendar.Today.AddDays(days)))).ToList();
        foreach (var (pupil, slot) in chose.Zip(slots))
        {
            var conversation = Conversation.With(Id.New(), school, ConversationKind.Individual, mentor, calendar.Now.AddDays(-2));
            Must(conversation.PlanFor(slot.StartsAt, slot.Minutes, mentor), told);
            conversation.Seat(Id.New(), pupil.Learner.Id);
            db.Add(conversation);
            slot.Hold(conversation);
            db.Add(new Booking(Id.New(), slot, pupil.Learner.Id, seat: 1, pupil.Learner.Id, calendar.Now.AddDays(-2)));
        }
    }

    private List<Slot> Give(Round round, Guid mentor, RoundContent told, DateOnly day)
    {
        var (outcome, starts) = new SlotSeries(day, told.From, told.Until, Pause: 5).Starts(round.Minutes);
        Must(outcome, told);
        var series = Id.New();
        var slots = starts.Select(at => new Slot(round, series, mentor, at, told.Place)).ToList();
        db.AddRange(slots);
        return slots;
    }

    private static void Must(Outcome outcome, RoundContent told)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"rounds.json: {told.Title}: {outcome.Refusal}");
    }
}
