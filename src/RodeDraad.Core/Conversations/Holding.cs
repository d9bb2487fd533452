using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>
/// The verbs that span a conversation and the dossier: standing up, going on, and the learner's confirming. What becomes
/// part of the dossier is written here and only ever because the learner said so.
/// </summary>
public sealed class Holding(AppDb db)
{
    /// <summary>They stand up: from now on it counts as held, also in the dossier of each learner. Does not save.</summary>
    public async Task<Outcome> EndAsync(ConversationRecord record, DateTime at, CancellationToken ct)
    {
        var conversation = record.Conversation!;
        if (conversation.EndedAt is not null) return Outcome.Done;
        if (conversation.End(at) is { IsRefused: true } refused) return refused;
        var records = await db.ConversationRecords.Where(r => r.ConversationId == conversation.Id).ToListAsync(ct);
        var ids = records.Select(r => r.Id).ToList();
        var discussed = await db.DiscussedStories.Where(d => ids.Contains(d.TalkId)).ToListAsync(ct);
        foreach (var one in records)
        {
            db.HeldTalks.Add(new HeldTalk(one.Id, one.SchoolId, one.LearnerId, conversation.GuideId, at));
            if (one.ExperienceId is { } about && !discussed.Exists(d => d.TalkId == one.Id && d.ExperienceId == about))
                discussed.Add(db.DiscussedStories.Add(new DiscussedStory(one.Id, one.SchoolId, one.LearnerId, about)).Entity);
        }
        foreach (var story in discussed) story.Held(at);
        return Outcome.Done;
    }

    /// <summary>They sit down again. Refused once a record was handed over. Does not save.</summary>
    public async Task<Outcome> GoOnAsync(ConversationRecord record, CancellationToken ct)
    {
        var conversation = record.Conversation!;
        var records = await db.ConversationRecords.Where(r => r.ConversationId == conversation.Id).ToListAsync(ct);
        if (conversation.GoOn() is { IsRefused: true } refused) return refused;
        var ids = records.Select(r => r.Id).ToList();
        db.HeldTalks.RemoveRange(await db.HeldTalks.Where(t => ids.Contains(t.Id)).ToListAsync(ct));
        foreach (var story in await db.DiscussedStories.Where(d => ids.Contains(d.TalkId)).ToListAsync(ct)) story.NotHeld();
        return Outcome.Done;
    }

    /// <summary>Lays earlier stories beside the record, as the learner marks them. Does not save.</summary>
    /// <param name="record">The learner's record.</param>
    /// <param name="stories">The stories that stand beside it now; only those of this learner that the viewer may read count.</param>
    /// <param name="viewer">Who holds the pen.</param>
    public async Task LinkAsync(ConversationRecord record, IReadOnlyCollection<Guid> stories, Viewer viewer, CancellationToken ct)
    {
        var present = await db.DiscussedStories.OfTalk(record.Id).ToListAsync(ct);
        if (present.Select(p => p.ExperienceId).ToHashSet().SetEquals(stories)) return;
        var readable = await db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == record.LearnerId).Select(e => e.Id).ToListAsync(ct);
        // What this writer cannot see stays as it is.
        db.DiscussedStories.RemoveRange(present.Where(p => readable.Contains(p.ExperienceId) && !stories.Contains(p.ExperienceId) && p.ExperienceId != record.ExperienceId));
        foreach (var id in stories.Where(s => readable.Contains(s) && !present.Exists(p => p.ExperienceId == s)))
            db.DiscussedStories.Add(new DiscussedStory(record.Id, record.SchoolId, record.LearnerId, id));
    }

    /// <summary>
    /// The learner makes the record the learner's own. The step becomes a step of the dossier, on the experience that was
    /// talked about; what was said in one sentence becomes an experience. Confirming again changes words and makes nothing
    /// twice. Does not save.
    /// </summary>
    /// <param name="record">The learner's own record, handed over.</param>
    /// <param name="words">As the learner wants them.</param>
    /// <param name="storyId">The experience that the step belongs to, when the learner says so.</param>
    public async Task<Outcome> ConfirmAsync(ConversationRecord record, RecordWords words, Guid? storyId, DateTime at, CancellationToken ct)
    {
        var isFirst = record.ConfirmedAt is null;
        var story = await StoryAsync(record, storyId ?? record.ExperienceId, ct);
        var told = record.Opening ?? Words.Clean(words.SmallStory);
        if (isFirst && Words.Clean(words.Step) is not null && story is null && told is null) return Outcome.Refused(ConversationsRules.StepNeedsStory);
        if (record.Confirm(words, at) is { IsRefused: true } refused) return refused;
        if (!isFirst) return await NameAsync(record, ct);

        if (story is null && told is not null && (record.Step ?? record.CoreWord) is not null) story = Capture(record, told, at);
        if (story is not null)
        {
            if (record.ExperienceId is null) record.Keep(story);
            await BesideAsync(record, story, ct);
            if (record.Step is { } what) db.NextSteps.Add(NextStep.After(record.Id, story, what, record.ByWhen, record.FirstContact, at));
            if (record.CoreWord is { } word && story.CoreWords.Count < CoreWord.PerExperience)
                story.NameCoreWords([.. story.CoreWords.Select(w => w.Word), word], at);
        }
        return await NameAsync(record, ct);
    }

    private async Task<Experience?> StoryAsync(ConversationRecord record, Guid? id, CancellationToken ct) => id is null ? null
        : await db.Experiences.Include(e => e.CoreWords).SingleOrDefaultAsync(e => e.Id == id && e.LearnerId == record.LearnerId && e.RemovedAt == null, ct);

    /// <summary>The learner said it in the conversation, so whoever guided may read it.</summary>
    private Experience Capture(ConversationRecord record, string told, DateTime at)
    {
        var day = DateOnly.FromDateTime(DutchClock.ToAmsterdam(record.Conversation!.StartedAt ?? at));
        var story = Experience.Capture(record.Id, record.SchoolId, record.LearnerId, told, day, at);
        story.ShareWith(Audience.Mentor, at);
        db.Experiences.Add(story);
        return story;
    }

    private async Task BesideAsync(ConversationRecord record, Experience story, CancellationToken ct)
    {
        if (await db.DiscussedStories.AnyAsync(d => d.TalkId == record.Id && d.ExperienceId == story.Id, ct)) return;
        var beside = new DiscussedStory(record.Id, story);
        if (record.Conversation!.EndedAt is { } ended) beside.Held(ended);
        db.DiscussedStories.Add(beside);
    }

    private async Task<Outcome> NameAsync(ConversationRecord record, CancellationToken ct)
    {
        if (await db.HeldTalks.SingleOrDefaultAsync(t => t.Id == record.Id, ct) is { } talk) talk.Confirm(record.CoreWord);
        return Outcome.Done;
    }
}
