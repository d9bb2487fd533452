using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>The bank as one school has it: its own questions first, without those that it hid.</summary>
public sealed class SchoolBank
{
    private const string OwnPrefix = "eigen-";

    private readonly QuestionBank _shipped;
    private readonly IReadOnlyList<BankQuestion> _own;
    private readonly HashSet<string> _hidden;

    private SchoolBank(QuestionBank shipped, IReadOnlyList<BankQuestion> own, HashSet<string> hidden) =>
        (_shipped, _own, _hidden) = (shipped, own, hidden);

    /// <summary>Two statements, whatever the size of the bank.</summary>
    public static async Task<SchoolBank> LoadAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var own = await db.SchoolQuestions.VisibleTo(viewer).AsNoTracking().OrderBy(q => q.AddedAt)
            .Select(q => new { q.Id, q.Phase, q.Themes, q.Levels, q.Text }).ToListAsync(ct);
        var hidden = await db.HiddenQuestions.VisibleTo(viewer).AsNoTracking().Select(h => h.Code).ToListAsync(ct);
        return new SchoolBank(
            QuestionBank.Shipped, [.. own.Select(q => new BankQuestion(CodeOf(q.Id), q.Phase, q.Themes, q.Levels, q.Text) { OwnId = q.Id })],
            [.. hidden]);
    }

    /// <summary>What is shown, in a language; the school's own questions are in the school's words in every language.</summary>
    public IReadOnlyList<BankQuestion> In(string language) =>
        [.. _own, .. _shipped.In(language).Where(q => !_hidden.Contains(q.Code))];

    /// <summary>What the school hid, in a language.</summary>
    public IReadOnlyList<BankQuestion> HiddenIn(string language) => [.. _shipped.In(language).Where(q => _hidden.Contains(q.Code))];

    /// <summary>As <see cref="QuestionBank.Suggest"/>, with the school's own questions and without the hidden ones.</summary>
    public IReadOnlyList<BankQuestion> Suggest(Phase phase, Themes themes, Levels level, string language, IReadOnlyCollection<string> excluding) =>
        QuestionChoice.Of(In(language), phase, themes, level, excluding);

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
