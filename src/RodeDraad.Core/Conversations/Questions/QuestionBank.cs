using System.Collections.Frozen;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>
/// The questions that come along with the product, from <c>content/nl/questions</c> and <c>content/en/questions</c>: read
/// once, when the program starts, and then only looked up.
/// </summary>
public sealed class QuestionBank
{
    /// <summary>How many questions stand beside a conversation at once.</summary>
    public const int AtOnce = 3;

    private static readonly Lazy<QuestionBank> Once = new(() => Read(ContentFile.Folder));
    private readonly FrozenDictionary<string, IReadOnlyList<BankQuestion>> _byLanguage;

    private QuestionBank(IEnumerable<KeyValuePair<string, IReadOnlyList<BankQuestion>>> byLanguage) =>
        _byLanguage = byLanguage.ToFrozenDictionary();

    /// <summary>The bank that ships beside the program.</summary>
    public static QuestionBank Shipped => Once.Value;

    /// <summary>Languages that the bank has.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en"];

    /// <summary>
    /// Reads a content folder. Throws <see cref="InvalidDataException"/> with file and field when something is not right,
    /// also when the languages do not hold the same questions.
    /// </summary>
    public static QuestionBank Read(string folder)
    {
        var read = Languages.ToDictionary(l => l, l => QuestionFile.ReadAll(folder, l));
        var first = read[Languages[0]];
        foreach (var language in Languages.Skip(1))
        {
            var other = read[language].ToDictionary(q => q.Code);
            foreach (var question in first)
            {
                var same = other.GetValueOrDefault(question.Code);
                ContentFile.Check(same is not null, Path.Combine(folder, language, "questions"), question.Code, $"is there in {Languages[0]} and not here.");
                ContentFile.Check(
                    same! with { Text = question.Text } == question, Path.Combine(folder, language, "questions"), question.Code,
                    $"must have the same phase, themes, levels and group as in {Languages[0]}.");
            }
            ContentFile.Check(other.Count == first.Count, Path.Combine(folder, language, "questions"), "questions", $"there are more than in {Languages[0]}.");
        }
        return new QuestionBank(read);
    }

    /// <summary>All questions in a language, in the order of the files; an unknown language is Dutch.</summary>
    public IReadOnlyList<BankQuestion> In(string language) => _byLanguage.GetValueOrDefault(language) ?? _byLanguage[Languages[0]];

    /// <summary>
    /// At most <see cref="AtOnce"/> questions for a moment in a conversation, always the same ones for the same moment.
    /// Exclude what was shown already to get others; none are left when the bank is through.
    /// </summary>
    /// <param name="phase">Where the conversation is.</param>
    /// <param name="themes">What the story is about; none when nothing was marked.</param>
    /// <param name="level">For whom; see <see cref="LevelOf.Level"/>.</param>
    /// <param name="language">"nl" or "en".</param>
    /// <param name="excluding">Codes that are not wanted again.</param>
    /// <param name="inGroup">For a small group, worded for all of them.</param>
    public IReadOnlyList<BankQuestion> Suggest(
        Phase phase, Themes themes, Levels level, string language, IReadOnlyCollection<string> excluding, bool inGroup = false) =>
        QuestionChoice.Of(QuestionChoice.For(inGroup, In(language)), phase, themes, level, excluding);
}

/// <summary>Which questions come first.</summary>
internal static class QuestionChoice
{
    /// <summary>What can be asked in a conversation of this kind. To a small group, what is worded for one comes before own questions.</summary>
    public static IReadOnlyList<BankQuestion> For(bool inGroup, IReadOnlyList<BankQuestion> bank) =>
        [.. bank.Where(q => q.Fits(inGroup)).OrderByDescending(q => inGroup && q.IsForGroup)];

    /// <summary>
    /// A question that always fits and one about the story's themes by turns, so that the first opens the phase and the
    /// second is about this story; one's own always fit; then whatever else the phase has. Within each, the order of the bank.
    /// </summary>
    public static IReadOnlyList<BankQuestion> Of(
        IReadOnlyList<BankQuestion> bank, Phase phase, Themes themes, Levels level, IReadOnlyCollection<string> excluding)
    {
        var fitting = bank.Where(q => q.Phase == phase && q.Suits(level) && !excluding.Contains(q.Code)).ToList();
        var open = fitting.Where(q => q.IsPersonal || q.Themes == Themes.None).ToList();
        var about = fitting.Where(q => !q.IsPersonal && (q.Themes & themes) != Themes.None).ToList();
        var chosen = new List<BankQuestion>(QuestionBank.AtOnce);
        for (var i = 0; i < fitting.Count && chosen.Count < QuestionBank.AtOnce; i++)
        {
            if (i < open.Count) chosen.Add(open[i]);
            if (i < about.Count && chosen.Count < QuestionBank.AtOnce) chosen.Add(about[i]);
        }
        foreach (var other in fitting)
            if (chosen.Count < QuestionBank.AtOnce && !chosen.Contains(other)) chosen.Add(other);
        return chosen;
    }
}
