using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>The bank as one school has it: the viewer's personal questions first, then its own, without those that it hid.</summary>
public sealed class SchoolBank
{
    private const string OwnPrefix = "eigen-";

    private readonly QuestionBank _shipped;
    private readonly IReadOnlyList<BankQuestion> _own;
    private readonly HashSet<string> _hidden;
    private readonly Dictionary<string, IReadOnlyList<BankQuestion>> _shown = [];

    private SchoolBank(QuestionBank shipped, IReadOnlyList<BankQuestion> own, HashSet<string> hidden) =>
        (_shipped, _own, _hidden) = (shipped, own, hidden);

    /// <summary>One statement, whatever the size of the bank.</summary>
    public static async Task<SchoolBank> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var own = db.SchoolQuestions.VisibleTo(viewer)
            .Select(q => new { q.Id, At = q.AddedAt, q.IsPersonal, Phase = (int)q.Phase, Themes = (int)q.Themes, Levels = (int)q.Levels, q.Text, IsHidden = false });
        var hidden = db.HiddenQuestions.VisibleTo(viewer)
            .Select(h => new { h.Id, At = h.HiddenAt, IsPersonal = false, Phase = 0, Themes = 0, Levels = 0, Text = h.Code, IsHidden = true });
        var rows = await own.Concat(hidden).ToListAsync(ct);
        return new SchoolBank(
            QuestionBank.Shipped,
            [
                .. rows.Where(r => !r.IsHidden).OrderBy(r => !r.IsPersonal).ThenBy(r => r.At).ThenBy(r => r.Id).Select(r =>
                    new BankQuestion(CodeOf(r.Id), (Phase)r.Phase, (Themes)r.Themes, (Levels)r.Levels, r.Text) { OwnId = r.Id, IsPersonal = r.IsPersonal }),
            ],
            rows.Where(r => r.IsHidden).Select(r => r.Text).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What is shown, in a language; own questions are in the words of who wrote them in every language.</summary>
    public IReadOnlyList<BankQuestion> In(string language)
    {
        if (!_shown.TryGetValue(language, out var shown))
            _shown[language] = shown = [.. _own, .. _shipped.In(language).Where(q => !_hidden.Contains(q.Code))];
        return shown;
    }

    /// <summary>What the school hid, in a language.</summary>
    public IReadOnlyList<BankQuestion> HiddenIn(string language) => [.. _shipped.In(language).Where(q => _hidden.Contains(q.Code))];

    /// <summary>As <see cref="QuestionBank.Suggest"/>, with the school's own questions and without the hidden ones.</summary>
    public IReadOnlyList<BankQuestion> Suggest(
        Phase phase, Themes themes, Levels level, string language, IReadOnlyCollection<string> excluding, bool inGroup = false) =>
        QuestionChoice.Of(QuestionChoice.For(inGroup, In(language)), phase, themes, level, excluding);

    /// <summary>The code of a question of the school's own.</summary>
    public static string CodeOf(Guid id) => OwnPrefix + id.ToString("N");
}

/// <summary>What somebody looks for in the bank; everything is optional.</summary>
public sealed record QuestionSearch(string? Words, Phase? Phase, Themes Themes, Levels Level)
{
    /// <summary>Whether a question is among what is looked for. Words are found in every phase.</summary>
    public bool Finds(BankQuestion question) =>
        (Themes == Themes.None || (question.Themes & Themes) != Themes.None)
        && question.Suits(Level)
        && (Common.Words.Clean(Words) is { } words ? Common.Words.Fold(question.Text).Contains(Common.Words.Fold(words), StringComparison.Ordinal) : Phase is null || question.Phase == Phase);
}
