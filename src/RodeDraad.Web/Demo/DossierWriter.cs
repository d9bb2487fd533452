using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Demo;

/// <summary>Writes an experience the way its learner would have: a few words first, the rest later, then shared.</summary>
internal sealed class DossierWriter(AppDb db, SchoolCalendar calendar)
{
    private const int LessonsOver = 14 * 60;
    private const int Evening = 19 * 60;

    /// <summary>Writes everything of a story but its steps and answers.</summary>
    public Experience Write(Learner learner, StoryContent story, DateOnly day)
    {
        var experience = Begin(learner, story, day);
        var finished = day > calendar.Today ? experience.WrittenAt.AddMinutes(4) : calendar.At(day, Evening + Minutes(story));
        var words = new ExperienceWords
        {
            Title = story.Title,
            HappenedOn = day,
            Goal = story.Goal,
            Story = story.Story,
            Feeling = story.Feelings.Count == 0 ? null : string.Join(", ", story.Feelings),
            Tone = story.Tone,
            Discovery = story.Discovery,
            Themes = story.Themes,
        };
        Must(experience.Write(words, finished), story);
        if (story.Words.Count > 0) Must(experience.NameCoreWords(story.Words, finished), story);
        Must(experience.ShareWith(story.Audience, calendar.NotLater(finished.AddMinutes(3))), story);
        db.Add(experience);
        return experience;
    }

    /// <summary>Sets a step after an experience, and takes or drops it when the story says so.</summary>
    public NextStep Step(Experience after, StoryContent story, StepContent told)
    {
        var set = calendar.NotLater(after.ChangedAt.AddMinutes(5));
        var byWhen = told.DueIn is { } ahead ? calendar.Today.AddDays(ahead)
            : told.Due is { } days ? after.HappenedOn.AddDays(days)
            : (DateOnly?)null;
        var step = NextStep.After(Id.New(), after, told.What, byWhen, told.Helper, set);
        if (told.Done is { } done && IsPast(after, done)) Must(step.Take(calendar.At(after.HappenedOn.AddDays(done), Evening)), story);
        if (told.Dropped is { } reason && IsPast(after, told.Due ?? 14))
            Must(step.Drop(reason, calendar.At(after.HappenedOn.AddDays(told.Due ?? 14), Evening)), story);
        db.Add(step);
        return step;
    }

    /// <summary>A member of staff opens a shared experience and writes back; the learner sees it the next day, or not yet.</summary>
    public void Answer(Experience on, StaffMember by, string text, int daysLater, bool seen = true)
    {
        var at = Later(on, daysLater);
        Read(on, by, Role.Mentor, daysLater);
        var answer = Core.Dossier.Answer.On(Id.New(), on, by.Id, text, at);
        if (seen && at.AddDays(1) < calendar.Now) answer.Seen(at.AddDays(1));
        db.Add(answer);
    }

    /// <summary>Somebody opens a shared experience.</summary>
    public void Read(Experience experience, Person reader, Role role, int daysLater) =>
        db.Add(new Reading(experience.SchoolId, experience.LearnerId, reader.Id, role, experience.Id, Later(experience, daysLater).AddMinutes(-6)));

    /// <summary>True when that many days after sharing lies behind us.</summary>
    public bool CanBeRead(Experience experience, int daysLater) =>
        experience.SharedAt is { } shared && shared.AddDays(daysLater) < calendar.Now;

    private Experience Begin(Learner learner, StoryContent story, DateOnly day)
    {
        var (id, school) = (Id.New(), learner.SchoolId);
        if (story.Goal is { } goal)
            return Experience.Plan(id, school, learner.Id, goal, day, calendar.At(Sooner(day, 4), Evening));
        var first = story.Story ?? throw new InvalidDataException($"Story {story.Id} has neither goal nor story.");
        return Experience.Capture(id, school, learner.Id, IsFewWords(story) ? first : FirstWords(first), day, calendar.At(day, LessonsOver + Minutes(story)));
    }

    private DateOnly Sooner(DateOnly day, int days) =>
        day > calendar.Today ? calendar.Today.AddDays(-days) : day.AddDays(-days);

    private DateTime Later(Experience experience, int days)
    {
        var shared = experience.SharedAt ?? experience.ChangedAt;
        return calendar.At(DateOnly.FromDateTime(shared).AddDays(days), 8 * 60 + 35);
    }

    private bool IsPast(Experience experience, int days) => experience.HappenedOn.AddDays(days) < calendar.Today;

    /// <summary>Caught and never finished.</summary>
    private static bool IsFewWords(StoryContent story) => story is { Title: null, Goal: null, Discovery: null };

    private static string FirstWords(string story)
    {
        var stop = story.IndexOfAny(['.', '!', '?']);
        return stop < 0 ? story : story[..(stop + 1)];
    }

    /// <summary>Not everybody writes at the same minute.</summary>
    private static int Minutes(StoryContent story) => 7 * story.Id.Length % 50;

    private static void Must(Outcome outcome, StoryContent story)
    {
        if (outcome.IsRefused) throw new InvalidDataException($"Story {story.Id}: {outcome.Refusal}");
    }
}
