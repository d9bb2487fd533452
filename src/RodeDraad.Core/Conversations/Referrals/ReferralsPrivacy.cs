using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Referrals;

/// <summary>Why the table of referrals may know a person, for how long, and what goes along where.</summary>
public static class ReferralsPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        new(typeof(Referral), [nameof(Referral.LearnerId), nameof(Referral.AuthorId), nameof(Referral.CounsellorId)], "A question about a learner that the mentor asked the counsellor, with the learner's knowledge.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "What the learner wants to take along of it, the learner writes down.",
        },
    ];
}
