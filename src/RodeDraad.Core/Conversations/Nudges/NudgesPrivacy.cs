using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Nudges;

/// <summary>Why the table of nudges may know a person, for how long, and what goes along where.</summary>
public static class NudgesPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(Nudge), [nameof(Nudge.LearnerId), nameof(Nudge.AuthorId)], "What a teacher saw a learner do, for the learner.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "What the learner made of it goes along as a story.",
        },
    ];
}
