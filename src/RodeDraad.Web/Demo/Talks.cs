using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Demo;

/// <summary>Holds the conversations that were written by hand, through the same verbs as the screen does.</summary>
internal sealed class Talks(AppDb db, SchoolCalendar calendar, DemoContent content)
{
    private const int AfterLessons = 14 * 60 + 20;

    /// <summary>The conversations of a learner whose dossier was written just now.</summary>
    public void Fill(Pupil pupil)
    {
        if (pupil.ByHand is not { } person) return;
        foreach (var told in content.Talks.Where(t => t.Learner == person.Key)) Hold(told, pupil.Learner, pupil.Years[0].Mentor);
    }

    private void Hold(TalkContent told, Learner learner, StaffMember mentor)
    {
        var began = told.DaysAgo is { } days ? calendar.At(calendar.Today.AddDays(-days), AfterLessons) : calendar.Now;
        var conversation = Conversation.With(Id.New(), learner.SchoolId, ConversationKind.Individual, mentor.Id, began.AddDays(-3));
        var record = conversation.Seat(Id.New(), learner.Id);
        var about = StoryOf(learner, told.About);
        Must(record.TalkAbout(about), told);
        if (told.DaysAgo is null)
        {
            Must(conversation.PlanFor(InFive(calendar.Now.AddMinutes(told.MinutesAhead ?? 0)), Conversation.UsualMinutes, mentor.Id), told);
            db.Add(conversation);
            return;
        }
        Must(conversation.PlanFor(began, Conversation.UsualMinutes, mentor.Id), told);
        Must(conversation.Start(mentor.Id, Role.Mentor, began), told);
        Must(record.GoTo(Phase.Act), told);
        Must(record.Write(WordsOf(told), new Pen(Id.New(), 1, record.Version), mentor.Id, began.AddMinutes(18)), told);
        Must(conversation.End(began.AddMinutes(19)), told);
        Must(record.Offer(began.AddMinutes(20)), told);
        Must(record.Confirm(record.Words, began.AddHours(3)), told);
        db.Add(conversation);
        Keep(told, record, about, learner);
    }

    /// <summary>What the learner's yes makes part of the dossier.</summary>
    private void Keep(TalkContent told, ConversationRecord record, Experience about, Learner learner)
    {
        var held = record.Conversation!.EndedAt!.Value;
        var talk = new HeldTalk(record.Id, record.SchoolId, learner.Id, record.Conversation.GuideId, held);
        talk.Confirm(record.CoreWord);
        db.Add(talk);
        foreach (var story in told.Beside.Select(title => StoryOf(learner, title)).Prepend(about))
        {
            var beside = new DiscussedStory(record.Id, story);
            beside.Held(held);
            db.Add(beside);
        }
        if (record.Step is not { } what) return;
        var step = NextStep.After(record.Id, about, what, record.ByWhen, record.FirstContact, record.ConfirmedAt!.Value);
        if (told.Done is { } ago) Must(step.Take(calendar.At(calendar.Today.AddDays(-ago), AfterLessons)), told);
        db.Add(step);
    }

    private RecordWords WordsOf(TalkContent told) => new()
    {
        SmallStory = told.SmallStory,
        Meaning = told.Meaning,
        Ahead = told.Ahead,
        About = told.Marks.Aggregate(Themes.None, (all, one) => all | one),
        CoreWord = told.CoreWord,
        Step = told.Step,
        ByWhen = told.DueIn is { } due ? calendar.Today.AddDays(due) : null,
        FirstContact = told.Contact,
        Between = told.Between,
        IsWarm = true,
    };

    private Experience StoryOf(Learner learner, string title) =>
        db.ChangeTracker.Entries<Experience>().Select(e => e.Entity).FirstOrDefault(e => e.LearnerId == learner.Id && e.Title == title)
        ?? throw new InvalidDataException($"talks.json: {learner.FullName} has no story '{title}'.");

    private static DateTime InFive(DateTime moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.FromMinutes(5).Ticks));

    private static void Must(Outcome outcome, TalkContent told)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"talks.json: {told.About}: {outcome.Refusal}");
    }
}
