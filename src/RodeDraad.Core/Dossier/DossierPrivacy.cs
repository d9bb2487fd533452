using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Showing;

namespace RodeDraad.Core.Dossier;

/// <summary>Why the dossier's tables may know a person, for how long, and what goes along where.</summary>
public static class DossierPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        OfTheLearner(typeof(Experience), "What the learner lived and wants to remember; the learner's own."),
        OfTheLearner(typeof(CoreWord), "The learner's own words for the heart of an experience."),
        OfTheLearner(typeof(NextStep), "What the learner will do next."),
        OfTheLearner(typeof(OwnWords), "What the learner says about him- or herself, over the years."),
        OfTheLearner(typeof(OwnWordsStory), "Which stories those words rest on."),
        OfTheLearner(typeof(DiscussedStory), "Which experiences were talked about, so that the dossier shows it."),
        new(typeof(HeldTalk), [nameof(HeldTalk.LearnerId), nameof(HeldTalk.WithId)], "That a conversation was held, when and with whom, among what was lived.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.Whole,
        },
        OfTheLearner(typeof(Attachment), "A picture, a voice note or a file that the learner put with an experience."),
        OfTheLearner(typeof(AttachmentPart), "The bytes of such a file."),
        new(typeof(SmallPicture), ["LearnerId"], "The same picture small, so that a list opens quickly.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.No, Erasure = Erasure.Delete, Transfer = Carried.Whole,
            Remark = "The picture itself goes along.",
        },
        OnItsWay(typeof(Upload), "To go on with a file where the connection broke."),
        OnItsWay(typeof(UploadPart), "The bytes that have come in so far."),
        OfTheLearner(typeof(Sheet), "A page that the learner composed to show."),
        OfTheLearner(typeof(SheetPart), "What the learner put on that page."),
        OfTheLearner(typeof(PartProof), "What the learner points at for the four parts."),
        new(typeof(HandIn), [nameof(HandIn.LearnerId)], "That the learner showed school the four parts, and when: the exam at vmbo asks for it.")
        {
            Retention = Retention.TwoYearsAfterLeaving, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "It was shown to this school; the next asks anew.",
        },
        new(typeof(SheetLink), [nameof(SheetLink.LearnerId)], "Which addresses open that page to others, and until when.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "An address of this school means nothing at the next.",
        },
        new(typeof(ExperienceVersion), [nameof(ExperienceVersion.LearnerId)], "What the learner wrote before, so that no words get lost.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "The next school gets what stands now, not what was crossed out.",
        },
        new(typeof(Answer), [nameof(Answer.LearnerId), nameof(Answer.AuthorId)], "What a mentor or counsellor said back to the learner.")
        {
            Retention = Retention.WithItsOwner, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.Whole,
        },
        new(typeof(Draft), [nameof(Draft.PersonId)], "So that words which were typed and not yet saved are not lost.")
        {
            Retention = Retention.Short, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Thirty days after the last word; gone at once when the form is saved. The next school gets what was saved.",
        },
        new(typeof(Reading), [nameof(Reading.LearnerId), nameof(Reading.ReaderId)], "To show the learner who opened what, and when.")
        {
            Retention = Retention.OneYear, Export = Carried.Whole, Erasure = Erasure.Delete, Transfer = Carried.No,
            Remark = "Who read at one school is nothing for the next.",
        },
    ];

    private static PersonalTable OnItsWay(Type entity, string purpose) => new(entity, ["LearnerId"], purpose)
    {
        Retention = Retention.Short,
        Export = Carried.No,
        Erasure = Erasure.Delete,
        Transfer = Carried.No,
        Remark = "Seven days; what came in whole stands with its experience.",
    };

    private static PersonalTable OfTheLearner(Type entity, string purpose) => new(entity, ["LearnerId"], purpose)
    {
        Retention = Retention.TwoYearsAfterLeaving,
        Export = Carried.Whole,
        Erasure = Erasure.Delete,
        Transfer = Carried.Whole,
    };
}
