using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>Who may see and change which conversations; every page, export and job starts here.</summary>
public static class ConversationsAccess
{
    /// <summary>
    /// The records that a viewer may read: the learner own ones; mentor and counsellor those of learners they guide
    /// today; a guardian the child's confirmed ones, when the learner shares them or when the guardian took part.
    /// Others: none.
    /// </summary>
    public static IQueryable<ConversationRecord> VisibleTo(this IQueryable<ConversationRecord> records, Viewer viewer, AppDb db)
    {
        if (viewer.Is(Role.Guardian))
        {
            var (children, guardian) = (db.Learners.OfGuardian(viewer), viewer.Person);
            return records.Where(r => r.ConfirmedAt != null && children.Any(l => l.Id == r.LearnerId)
                && (r.SharedHomeAt != null || r.Conversation!.Participants.Any(p => p.PersonId == guardian)));
        }
        return records.WrittenBy(viewer, db);
    }

    /// <summary>The records in which a viewer may write: the learner's own, and those of learners whom the viewer guides today.</summary>
    public static IQueryable<ConversationRecord> WrittenBy(this IQueryable<ConversationRecord> records, Viewer viewer, AppDb db)
    {
        if (viewer.Is(Role.Learner)) return records.Where(r => r.LearnerId == viewer.Person);
        return records.GuidedBy(viewer, db);
    }

    /// <summary>The records of learners whom the viewer guides today.</summary>
    public static IQueryable<ConversationRecord> GuidedBy(this IQueryable<ConversationRecord> records, Viewer viewer, AppDb db)
    {
        if (!viewer.Is(Role.Mentor) && !viewer.Is(Role.Counsellor)) return records.Where(_ => false);
        var guided = db.Learners.GuidedBy(viewer);
        return records.Where(r => guided.Any(l => l.Id == r.LearnerId));
    }

    /// <summary>The records that a viewer confirms: a learner's own.</summary>
    public static IQueryable<ConversationRecord> OwnedBy(this IQueryable<ConversationRecord> records, Viewer viewer) =>
        viewer.Is(Role.Learner) ? records.Where(r => r.LearnerId == viewer.Person) : records.Where(_ => false);

    /// <summary>The impressions that a viewer may see: own ones, and once both have answered the other's of the same record.</summary>
    public static IQueryable<Impression> VisibleTo(this IQueryable<Impression> impressions, Viewer viewer)
    {
        var person = viewer.Person;
        return impressions.Where(i => i.PersonId == person
            || (i.Record!.Impressions.Any(own => own.PersonId == person) && (i.Record.LearnerId == person || i.PersonId == i.Record.LearnerId)));
    }

    /// <summary>The stories that were, or are being, laid beside a record, as far as the viewer may read them.</summary>
    public static IQueryable<DiscussedStory> OfTalk(this IQueryable<DiscussedStory> stories, Guid recordId) =>
        stories.Where(d => d.TalkId == recordId);
}
