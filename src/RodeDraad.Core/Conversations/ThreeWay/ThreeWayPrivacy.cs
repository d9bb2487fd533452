using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>Why the tables of conversations with home may know a person, for how long, and what goes along where.</summary>
public static class ThreeWayPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(GuardianInvitation), [nameof(GuardianInvitation.LearnerId), nameof(GuardianInvitation.GuardianId), nameof(GuardianInvitation.MadeById)],
            "To let somebody from home come to a conversation that the learner leads, and say one sentence.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Who came to one school's table is nothing for the next; what the learner made of it stands in the record.",
        },
        new(typeof(ShownPiece), [nameof(ShownPiece.LearnerId)], "To lay on the table what the learner chose, and nothing else.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "It points at stories that go along themselves.",
        },
    ];
}
