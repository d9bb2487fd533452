using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>Why the tables of the question bank may know a person, for how long, and what goes along where.</summary>
public static class QuestionsPrivacy
{
    public static IReadOnlyList<PersonalTable> Tables { get; } =
    [
        OfTheSchool(typeof(SchoolQuestion), nameof(SchoolQuestion.AuthorId), "To know whom to ask about a question of the school's own, and whose a personal question is."),
        OfTheSchool(typeof(HiddenQuestion), nameof(HiddenQuestion.HiddenById), "To know who hid a question of the bank."),
    ];

    private static PersonalTable OfTheSchool(Type entity, string key, string purpose) => new(entity, [key], purpose)
    {
        Retention = Retention.WithItsOwner,
        Export = Carried.No,
        Erasure = Erasure.Anonymise,
        Transfer = Carried.No,
        Remark = "The question belongs to the school and says nothing about anybody.",
    };
}
