using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Demo;

/// <summary>
/// Holds conversations in groups of which school.json says so, about stories that were dealt, so that a school has figures.
/// No dice: what the seed deals otherwise stays as it is.
/// </summary>
internal sealed class DealtTalks(AppDb db, SchoolCalendar calendar)
{
    private const int AfterLessons = 14 * 60 + 20;
    private const int MostOfLearner = 2;
    private const int DaysOld = 12;
    private const int DaysWaiting = 21;

    /// <summary>The conversations of a group whose dossiers were written just now.</summary>
    public void Hold(GroupInYear group, IReadOnlyList<Pupil> members)
    {
        if (group.Content.Talks == 0) return;
        var stories = db.ChangeTracker.Entries<Experience>().Select(e => e.Entity).Where(IsReady).ToLookup(e => e.LearnerId);
        var steps = db.ChangeTracker.Entries<NextStep>().Select(e => e.Entity).ToLookup(s => s.ExperienceId);
        foreach (var (place, pupil) in members.Index().Where(m => m.Item.ByHand is null && m.Index * 37 % 100 < group.Content.Talks))
            foreach (var (turn, story) in stories[pupil.Learner.Id].OrderBy(s => s.HappenedOn).Take(MostOfLearner).Index())
                Hold(story, group.Mentor, steps[story.Id].FirstOrDefault()?.What, place + (turn * 5));
    }

    private bool IsReady(Experience story) => story.Audience != Audience.OnlyMe && story.Story is not null
        && SchoolYear.Of(story.HappenedOn) == calendar.Year && story.HappenedOn <= calendar.Today.AddDays(-DaysOld);

    /// <param name="about">What it is about.</param>
    /// <param name="mentor">Who guides.</param>
    /// <param name="step">What the learner will do, when there is something.</param>
    /// <param name="odd">Makes one conversation differ from the next.</param>
    private void Hold(Experience about, StaffMember mentor, string? step, int odd)
    {
        var began = calendar.At(SchoolCalendar.Weekday(about.HappenedOn.AddDays(4 + (odd % 5))), AfterLessons + (odd % 4 * 20));
        var asked = began.AddDays(-2 - (odd % 3));
        var talk = odd % 4 == 3
            ? Conversation.With(Id.New(), about.SchoolId, ConversationKind.Individual, mentor, asked)
            : Conversation.Ask(Id.New(), Id.New(), about.SchoolId, about.LearnerId, about: null, asked);
        talk.Join(mentor.Id, Role.Mentor);
        var record = talk.Seat(Id.New(), about.LearnerId);
        Must(record.TalkAbout(about));
        Must(talk.PlanFor(began, Conversation.UsualMinutes, mentor.Id));
        Must(talk.Start(mentor.Id, Role.Mentor, began));
        Must(record.GoTo(Phase.Act));
        var words = new RecordWords { SmallStory = about.Story, Meaning = about.Discovery, CoreWord = about.CoreWords.FirstOrDefault()?.Word, Step = step, IsWarm = step is not null };
        Must(record.Write(words, new Pen(Id.New(), 1, record.Version), mentor.Id, began.AddMinutes(15)));
        Must(talk.End(began.AddMinutes(17 + (odd % 6))));
        Must(record.Offer(talk.EndedAt!.Value.AddSeconds(25 + (odd * 29 % 130))));
        // A few of the last weeks still wait for the learner.
        if (odd % 6 != 5 || began < calendar.Now.AddDays(-DaysWaiting)) Must(record.Confirm(record.Words, calendar.NotLater(record.OfferedAt!.Value.AddMinutes(20 + (odd * 53 % 600)))));
        db.Add(talk);
        Keep(record, about);
    }

    private void Keep(ConversationRecord record, Experience about)
    {
        var held = record.Conversation!.EndedAt!.Value;
        var talk = new HeldTalk(record.Id, record.SchoolId, record.LearnerId, record.Conversation.GuideId, held);
        if (record.ConfirmedAt is not null) talk.Confirm(record.CoreWord);
        var story = new DiscussedStory(record.Id, about);
        story.Held(held);
        db.Add(talk);
        db.Add(story);
    }

    private static void Must(Outcome outcome)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"school.json: talks: {outcome.Refusal}");
    }
}
