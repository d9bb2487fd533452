using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.SmallGroups;

/// <summary>
/// A conversation of a small group as who guides sees it: the learners whom the viewer guides today, each with an own
/// record. The words of one learner stand beside nobody else's.
/// </summary>
public sealed class GroupScreen
{
    public required Conversation Conversation { get; init; }
    public string? Place { get; init; }

    /// <summary>By name, with what the learner said so far.</summary>
    public required IReadOnlyList<ConversationRecord> Seats { get; init; }

    /// <summary>The track of the group, for questions in the right words.</summary>
    public Track? Track { get; init; }

    /// <summary>Where they are: the phase of whoever spoke last.</summary>
    public Phase Phase => Seats.Where(s => s.WrittenAt is not null).MaxBy(s => s.WrittenAt)?.Phase ?? Phase.LookBack;

    /// <summary>Something was said by each of them.</summary>
    public bool HasWords => Seats.Any(s => !s.Words.IsEmpty);

    /// <summary>Loads it in two statements; null when it is no small group with somebody in it whom the viewer guides today.</summary>
    public static async Task<GroupScreen?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var seats = await db.ConversationRecords.GuidedBy(viewer, db).AsSingleQuery()
            .Where(r => r.ConversationId == id && r.Conversation!.Kind == ConversationKind.SmallGroup)
            .Include(r => r.Learner).Include(r => r.Conversation!.Guide).OrderBy(r => r.Learner!.NameSort).ThenBy(r => r.Id).ToListAsync(ct);
        if (seats.Count == 0) return null;
        var (first, year, today) = (seats[0].LearnerId, viewer.Year, viewer.Today);
        var more = await db.Conversations.Where(c => c.Id == id).Select(c => new
        {
            Place = c.Place ?? db.Slots.Where(s => s.ConversationId == c.Id).Select(s => s.Place).FirstOrDefault(),
            Track = db.Enrolments.Where(n => n.LearnerId == first && n.Group!.Year == year && n.Group.Kind == GroupKind.Homeroom && n.From <= today && (n.Until == null || n.Until >= today))
                .Select(n => (Track?)n.Group!.Department!.Track).FirstOrDefault(),
        }).SingleAsync(ct);
        return new() { Conversation = seats[0].Conversation!, Seats = seats, Place = more.Place, Track = more.Track };
    }

    /// <summary>The conversation with everybody in it, to change who sits there; null when it is not the viewer's to change.</summary>
    public static async Task<Conversation?> ToChangeAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        var guided = db.ConversationRecords.GuidedBy(viewer, db).Where(r => r.ConversationId == id);
        return await db.Conversations.AsSplitQuery().Include(c => c.Participants).Include(c => c.Records)
            .SingleOrDefaultAsync(c => c.Id == id && c.Kind == ConversationKind.SmallGroup && guided.Any(), ct);
    }
}
