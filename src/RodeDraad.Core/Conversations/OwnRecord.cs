using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>Loading a record to change it, with what its verbs need; unknown and not yours are one answer.</summary>
public static class OwnRecord
{
    /// <summary>A record in which the viewer may write, with its conversation and who takes part.</summary>
    public static Task<ConversationRecord?> ToWriteAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        WithConversation(db.ConversationRecords.WrittenBy(viewer, db)).SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>A record of a learner whom the viewer guides today, with its conversation and who takes part.</summary>
    public static Task<ConversationRecord?> GuidedAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        WithConversation(db.ConversationRecords.GuidedBy(viewer, db)).SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>The viewer's own record.</summary>
    public static Task<ConversationRecord?> OfLearnerAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct) =>
        WithConversation(db.ConversationRecords.OwnedBy(viewer)).SingleOrDefaultAsync(r => r.Id == id, ct);

    private static IQueryable<ConversationRecord> WithConversation(IQueryable<ConversationRecord> records) => records.AsSingleQuery()
        .Include(r => r.Conversation!).ThenInclude(c => c.Participants)
        .Include(r => r.Conversation!.Guide)
        .Include(r => r.Learner);
}
