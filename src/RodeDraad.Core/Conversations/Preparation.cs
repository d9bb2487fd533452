using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>The conversation before this one, with what became of its step.</summary>
public sealed record LastTalk(Guid Id, DateTime HeldAt, string? CoreWord, string? Step, DateOnly? ByWhen, DateTime? DoneAt, DateTime? DroppedAt, bool IsConfirmed);

/// <summary>A core word of the learner that came back in what was shared.</summary>
public sealed record WordBack(string Word, int Times);

/// <summary>A step of the learner that is still open.</summary>
public sealed record StepToDo(Guid Id, Guid ExperienceId, string What, DateOnly? ByWhen);

/// <summary>What a guide sees in the six minutes before: the conversation before, the shared stories, the words, the open steps.</summary>
public sealed class Preparation
{
    private const int MostStories = 4;
    private const int MostWords = 6;

    public required ConversationRecord Record { get; init; }
    public Conversation Conversation => Record.Conversation!;
    public TalkPlace? Place { get; init; }

    /// <summary>What the learner wants to talk about; null when not chosen, or not to be read by the viewer.</summary>
    public TalkStory? Story { get; init; }

    /// <summary>Other shared stories, newest first.</summary>
    public required IReadOnlyList<TalkStory> Stories { get; init; }

    public LastTalk? Last { get; init; }
    public required IReadOnlyList<WordBack> Words { get; init; }
    public required IReadOnlyList<StepToDo> Steps { get; init; }

    /// <summary>Loads it for mentor or counsellor in five statements; null when the viewer does not guide this learner today.</summary>
    public static async Task<Preparation?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (await OwnRecord.GuidedAsync(db, viewer, id, ct) is not { } record) return null;
        var learner = record.LearnerId;
        var shared = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learner);
        var about = record.ExperienceId ?? Guid.Empty;
        var stories = await TalkStory.Of(db, shared.OrderByDescending(e => e.Id == about).ThenByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id)
            .Take(MostStories + 1), id).AsSingleQuery().AsNoTracking().ToListAsync(ct);
        var open = db.NextSteps.StillOpen(viewer);
        var beside = await shared.Select(e => new
        {
            Words = e.CoreWords.Select(w => new { w.Id, w.Word, w.WordFold }).ToList(),
            Steps = open.Where(s => s.ExperienceId == e.Id).Select(s => new StepToDo(s.Id, s.ExperienceId, s.What, s.ByWhen)).ToList(),
        }).AsSingleQuery().AsNoTracking().ToListAsync(ct);
        var words = beside.SelectMany(b => b.Words).OrderBy(w => w.Id);
        return new()
        {
            Record = record,
            Place = await TalkPlace.OfAsync(db, viewer, learner, ct),
            Story = stories.Find(s => s.Id == about),
            Stories = [.. stories.Where(s => s.Id != about).Take(MostStories)],
            Last = await LastAsync(db, viewer, record, ct),
            Words = [.. words.GroupBy(w => w.WordFold).Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).Take(MostWords).Select(g => new WordBack(g.Last().Word, g.Count()))],
            Steps = [.. beside.SelectMany(b => b.Steps).OrderBy(s => s.ByWhen ?? DateOnly.MaxValue).ThenBy(s => s.Id)],
        };
    }

    private static Task<LastTalk?> LastAsync(AppDb db, Viewer viewer, ConversationRecord record, CancellationToken ct) =>
        db.ConversationRecords.VisibleTo(viewer, db)
            .Where(r => r.LearnerId == record.LearnerId && r.Id != record.Id && r.Conversation!.EndedAt != null && r.OfferedAt != null)
            .OrderByDescending(r => r.Conversation!.EndedAt)
            .Select(r => new LastTalk(r.Id, r.Conversation!.EndedAt!.Value, r.CoreWord, r.Step, r.ByWhen,
                db.NextSteps.Where(s => s.Id == r.Id).Select(s => s.DoneAt).FirstOrDefault(),
                db.NextSteps.Where(s => s.Id == r.Id).Select(s => s.DroppedAt).FirstOrDefault(), r.ConfirmedAt != null))
            .AsNoTracking().FirstOrDefaultAsync(ct);
}
