using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>One conversation as its readers see it: what was agreed, what was said, what stands beside it.</summary>
public sealed class RecordView
{
    public required ConversationRecord Record { get; init; }
    public Conversation Conversation => Record.Conversation!;
    public string LearnerName => Record.Learner!.FullName;
    public string GivenName => Record.Learner!.GivenName;
    public string? GuideName => Conversation.Guide?.FullName;
    public TalkPlace? Place { get; init; }

    /// <summary>The experience that it is about, when the viewer may read it.</summary>
    public TalkStory? Story { get; init; }

    /// <summary>Stories that the learner laid beside it, as far as the viewer may read them.</summary>
    public required IReadOnlyList<TalkStory> Beside { get; init; }

    /// <summary>The viewer's own impression, and the other's once both are there.</summary>
    public required IReadOnlyList<Impression> Impressions { get; init; }

    /// <summary>Loads it through the viewer in four statements; null when it is not the viewer's to read.</summary>
    public static async Task<RecordView?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var record = await db.ConversationRecords.VisibleTo(viewer, db).AsSingleQuery().AsNoTracking()
            .Include(r => r.Learner).Include(r => r.Conversation!.Guide).Include(r => r.Conversation!.Participants).ThenInclude(p => p.Person)
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        if (record is null) return null;
        var readable = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == record.LearnerId);
        var stories = await TalkStory.Of(db, readable.Where(e => e.Id == record.ExperienceId
            || db.DiscussedStories.Any(d => d.TalkId == id && d.ExperienceId == e.Id)), id).AsSingleQuery().AsNoTracking().ToListAsync(ct);
        return new()
        {
            Record = record,
            Place = viewer.Is(Role.Guardian) ? null : await TalkPlace.OfAsync(db, viewer, record.LearnerId, ct),
            Story = stories.Find(s => s.Id == record.ExperienceId),
            Beside = [.. stories.Where(s => s.Id != record.ExperienceId).OrderByDescending(s => s.HappenedOn)],
            Impressions = viewer.Is(Role.Guardian) ? [] : await db.Impressions.VisibleTo(viewer).Where(i => i.RecordId == id).AsNoTracking().ToListAsync(ct),
        };
    }
}
