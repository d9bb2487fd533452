using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Data;

/// <summary>The privacy declarations of all capabilities.</summary>
public static class PersonalTables
{
    /// <summary>Every table that knows a person; a test over the model finds one that is missing.</summary>
    public static IReadOnlyList<PersonalTable> All { get; } =
    [
        .. PeoplePrivacy.Tables,
        .. DossierPrivacy.Tables,
        .. ConversationsPrivacy.Tables,
        .. ThreeWayPrivacy.Tables,
        .. RoundsPrivacy.Tables,
        .. QuestionsPrivacy.Tables,
        .. NudgesPrivacy.Tables,
        .. FeedbackPrivacy.Tables,
        .. ReferralsPrivacy.Tables,
        new(typeof(Change), [nameof(Change.ActorId)], "To be able to answer who changed what, and when.")
        {
            Retention = Retention.OneYear, Export = Carried.No, Erasure = Erasure.Anonymise, Transfer = Carried.No,
            Remark = "Names of fields without their contents; what was changed stands in the tables themselves.",
        },
    ];
}
