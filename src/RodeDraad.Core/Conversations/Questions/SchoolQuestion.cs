using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>What a school says of a question of its own.</summary>
public sealed record QuestionWords(string Text, Phase Phase, Themes Themes, Levels Levels);

/// <summary>A question that a school added to the bank. Refusals: <see cref="QuestionsRules"/>.</summary>
public sealed class SchoolQuestion : ISchoolOwned, IVersioned
{
    private SchoolQuestion() { }

    public Guid Id { get; private set; }
    public Guid SchoolId { get; private set; }

    /// <summary>Who added it.</summary>
    public Guid AuthorId { get; private set; }

    public StaffMember? Author { get; private set; }
    public string Text { get; private set; } = "";
    public Phase Phase { get; private set; }
    public Themes Themes { get; private set; }
    public Levels Levels { get; private set; }
    public DateTime AddedAt { get; private set; }

    /// <summary>Taken away; can be put back.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>A new question; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static SchoolQuestion Of(Guid id, Guid schoolId, Guid authorId, DateTime at) =>
        new() { Id = id, SchoolId = schoolId, AuthorId = authorId, AddedAt = at };

    /// <summary>Says it, or says it otherwise. A question that asks for a reason is refused: it closes a story.</summary>
    public Outcome Say(QuestionWords words)
    {
        if (Words.Clean(words.Text) is not { } text) return Outcome.Refused(QuestionsRules.WordsAreNeeded);
        if (Asking.BeginsWithWhy(text)) return Outcome.Refused(QuestionsRules.BeginsWithWhy);
        Text = text;
        Phase = words.Phase;
        Themes = words.Themes;
        Levels = words.Levels == Levels.None ? LevelOf.Ordinary : words.Levels;
        return Outcome.Done;
    }

    public void Remove(DateTime at) => RemovedAt ??= at;

    public void PutBack() => RemovedAt = null;
}

/// <summary>A question of the bank that a school does not want to see.</summary>
public sealed class HiddenQuestion : ISchoolOwned
{
    private HiddenQuestion() { }

    public HiddenQuestion(Guid schoolId, string code, Guid hiddenById, DateTime at)
    {
        SchoolId = schoolId;
        Code = code;
        HiddenById = hiddenById;
        HiddenAt = at;
    }

    public Guid Id { get; private set; } = Common.Id.New();
    public Guid SchoolId { get; private set; }

    /// <summary><see cref="BankQuestion.Code"/>.</summary>
    public string Code { get; private set; } = "";

    public Guid HiddenById { get; private set; }
    public DateTime HiddenAt { get; private set; }
}

/// <summary>Names of the refusals about questions; each is also the key of the text people see.</summary>
public static class QuestionsRules
{
    public const string WordsAreNeeded = "Questions.WordsAreNeeded";
    public const string BeginsWithWhy = "Questions.BeginsWithWhy";
}
