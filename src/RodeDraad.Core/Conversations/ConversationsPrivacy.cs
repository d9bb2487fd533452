using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations;

/// <summary>Why the tables of conversations may know a person, for how long, and what goes along where.</summary>
public static class ConversationsPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(Conversation), [nameof(Conversation.GuideId), nameof(Conversation.MadeById)], "To agree on a conversation, and to know that it was held.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Anonymise, Transfer = Carried.No,
            Remark = "When somebody's records go, the moment stays for the school's count; what was said goes with the record.",
        },
        new(typeof(Participant), [nameof(Participant.PersonId)], "To know who sat together.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "The record itself goes along; who sat where at one school is nothing for the next.",
        },
        new(typeof(ConversationRecord), [nameof(ConversationRecord.LearnerId), nameof(ConversationRecord.WrittenById)], "What a learner said and will do, in the learner's words; the learner's own.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.Whole,
        },
        new(typeof(Impression), [nameof(Impression.PersonId)], "To let the two who talked look back on it together.")
        {
            Retention = Retention.OneYear, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Between those two alone.",
        },
    ];
}
