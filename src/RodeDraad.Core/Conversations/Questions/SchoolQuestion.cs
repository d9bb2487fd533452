using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>What a school says of a question of its own.</summary>
public sealed record QuestionWords(string Text, Phase Phase, Themes Themes, Levels Levels);

/// <summary>A question that was added to the bank at a school: for everybody there, or for who wrote it alone. Refusals: <see cref="QuestionsRules"/>.</summary>
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

    /// <summary>Only for who wrote it.</summary>
    public bool IsPersonal { get; private set; }

    /// <summary>When the author offered a personal question to the school; stays when the school took it.</summary>
    public DateTime? OfferedAt { get; private set; }

    /// <summary>Taken away; can be put back.</summary>
    public DateTime? RemovedAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>A new question; <paramref name="id"/> comes from the form, so that a double click makes one.</summary>
    public static SchoolQuestion Of(Guid id, Guid schoolId, Guid authorId, DateTime at) =>
        new() { Id = id, SchoolId = schoolId, AuthorId = authorId, AddedAt = at };

    /// <summary>A new question that only its author sees.</summary>
    public static SchoolQuestion Personal(Guid id, Guid schoolId, Guid authorId, DateTime at) =>
        new() { Id = id, SchoolId = schoolId, AuthorId = authorId, AddedAt = at, IsPersonal = true };

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

    /// <summary>Lays a personal question before the counsellors, for the whole school.</summary>
    public void Offer(DateTime at)
    {
        if (IsPersonal) OfferedAt ??= at;
    }

    /// <summary>Keeps it for oneself after all, as long as the school has not taken it.</summary>
    public void TakeBack()
    {
        if (IsPersonal) OfferedAt = null;
    }

    /// <summary>The school takes an offered question: from now on it is everybody's.</summary>
    public void Adopt()
    {
        if (OfferedAt is not null) IsPersonal = false;
    }

    /// <summary>Back to who wrote it, as it was offered.</summary>
    public void GiveBack()
    {
        if (OfferedAt is not null) IsPersonal = true;
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
