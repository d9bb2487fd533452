using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Start;

/// <summary>What a learner's start page begins with, and this day in another year.</summary>
/// <param name="Talk">The conversation that is near, runs, or waits for a yes.</param>
/// <param name="Round">A round in which the learner can still choose a time and has none.</param>
/// <param name="Next">The next step that was set.</param>
/// <param name="OnThisDay">What was lived on this very day in another year; the newest.</param>
public sealed record LearnerFirst(TalkLine? Talk, LearnerFirst.Choice? Round, LearnerFirst.Step? Next, YearsAgo? OnThisDay)
{
    public bool HasSomething => Talk is not null || Round is not null || Next is not null;

    /// <summary>There is a step, and something else comes before it.</summary>
    public bool IsStepSecond => Next is not null && (Talk is not null || Round is not null);

    /// <summary>One statement: the learner beside the first of each.</summary>
    public static async Task<LearnerFirst> LoadAsync(AppDb db, Viewer viewer, DateTime now, CancellationToken ct)
    {
        var (me, today) = (viewer.Person, viewer.Today);
        var steps = db.NextSteps.EditableBy(viewer).Where(s => s.DoneAt == null && s.DroppedAt == null && s.Experience!.RemovedAt == null)
            .OrderBy(s => s.ByWhen == null).ThenBy(s => s.ByWhen).ThenByDescending(s => s.SetAt);
        var choices = db.Rounds.VisibleTo(viewer, db).Where(r => r.ClosedAt == null && r.ChooseUntil >= today
                && !db.Bookings.Any(b => b.RoundId == r.Id && b.LearnerId == me && b.Slot!.Conversation!.CancelledAt == null)
                && db.Slots.OpenTo(me, viewer, db).Any(s => s.RoundId == r.Id && s.StartsAt > now && (s.Conversation!.CancelledAt != null || s.Bookings.Count < s.Seats)))
            .OrderBy(r => r.ChooseUntil).ThenBy(r => r.Id);
        var found = await (
            from learner in db.Learners.Where(l => l.Id == me)
            join s in steps.Take(1) on learner.Id equals s.LearnerId into next
            from step in next.DefaultIfEmpty()
            join e in Timeline.LivedOnThisDay(db, viewer).Take(1) on learner.Id equals e.LearnerId into lived
            from story in lived.DefaultIfEmpty()
            join r in choices.Take(1) on learner.SchoolId equals r.SchoolId into open
            from round in open.DefaultIfEmpty()
            join t in db.ConversationRecords.AheadOf(viewer, now).Take(1) on learner.Id equals t.LearnerId into ahead
            from talk in ahead.DefaultIfEmpty()
            select new
            {
                Step = step == null ? null : new Step(step.Id, step.What, step.ByWhen, step.Helper, step.ExperienceId),
                OnThisDay = story == null ? null : new YearsAgo(story.Id, story.Heading, story.HappenedOn, story.Story!.Substring(0, Timeline.ExcerptLength)),
                Round = round == null ? null : new Choice(round.Id, round.Title, round.ChooseUntil),
                // What the card shows of it, not all of a line.
                Talk = talk == null ? null : new TalkLine
                {
                    Id = talk.Id,
                    ConversationId = talk.ConversationId,
                    LearnerId = learner.Id,
                    GivenName = learner.GivenName,
                    FamilyName = learner.FamilyName,
                    GuideId = talk.Conversation!.GuideId,
                    GuideGivenName = talk.Conversation.Guide!.GivenName,
                    GuidePrefix = talk.Conversation.Guide.NamePrefix,
                    GuideFamilyName = talk.Conversation.Guide.FamilyName,
                    Kind = talk.Conversation.Kind,
                    PlannedAt = talk.Conversation.PlannedAt,
                    Minutes = talk.Conversation.Minutes,
                    MadeAt = talk.Conversation.MadeAt,
                    StartedAt = talk.Conversation.StartedAt,
                    EndedAt = talk.Conversation.EndedAt,
                    OfferedAt = talk.OfferedAt,
                    HasStory = talk.ExperienceId != null || talk.Opening != null || talk.SmallStory != null,
                },
            }).AsNoTracking().SingleAsync(ct);
        return new(found.Talk, found.Round, found.Step, found.OnThisDay);
    }

    /// <summary>A step that was set and not done.</summary>
    public sealed record Step(Guid Id, string What, DateOnly? ByWhen, string? Helper, Guid ExperienceId);

    /// <summary>A round with times that are free.</summary>
    public sealed record Choice(Guid Id, string Title, DateOnly ChooseUntil);
}
