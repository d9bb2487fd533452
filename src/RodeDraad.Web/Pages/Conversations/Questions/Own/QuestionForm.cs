using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>What can be said of a question.</summary>
public class QuestionForm
{
    /// <summary>Made when the form was shown, so that a double click makes one question.</summary>
    public Guid Id { get; set; }

    public int Version { get; set; }

    [Needed("Questions.WordsAreNeeded"), Limit(BankQuestion.TextMaxLength)]
    public string Text { get; set; } = "";

    /// <summary>Not for the whole school.</summary>
    public bool JustMe { get; set; }

    [Needed] public Phase? Phase { get; set; }
    public List<Themes> Themes { get; set; } = [];
    public List<Levels> Levels { get; set; } = [];

    internal QuestionWords ToWords() => new(
        Text, Phase!.Value, Themes.Aggregate(Core.Dossier.Themes.None, (sum, t) => sum | t), Levels.Aggregate(Core.Conversations.Questions.Levels.None, (sum, l) => sum | l));

    internal static QuestionForm Of(SchoolQuestion question) => new()
    {
        Id = question.Id,
        Version = question.Version,
        Text = question.Text,
        Phase = question.Phase,
        Themes = [.. QuestionOptions.AllThemes.Where(t => question.Themes.HasFlag(t))],
        Levels = [.. QuestionOptions.AllLevels.Where(l => question.Levels.HasFlag(l))],
    };
}
