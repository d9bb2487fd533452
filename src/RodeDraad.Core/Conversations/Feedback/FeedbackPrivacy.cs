using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Feedback;

/// <summary>Why the table of feedback may know a person, for how long, and what goes along where.</summary>
public static class FeedbackPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(FeedbackRequest), [nameof(FeedbackRequest.LearnerId)], "What somebody saw the learner do, asked for by the learner.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.Whole,
        },
    ];
}
