using System.Text.RegularExpressions;
using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Core.Conversations.Questions;

/// <summary>One file of questions: all of one phase, and when it says so for certain levels only.</summary>
internal sealed partial record QuestionFile : VersionedFile
{
    private const int KnownVersion = 1;

    public required Phase Phase { get; init; }

    /// <summary>For whom all questions of the file are; the ordinary levels when it says nothing.</summary>
    public IReadOnlyList<Levels>? Levels { get; init; }

    /// <summary>All questions of the file are worded for a small group.</summary>
    public bool ForGroup { get; init; }

    public required IReadOnlyList<Line> Questions { get; init; }

    /// <summary>A question as it stands in the file.</summary>
    public sealed record Line
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
        public IReadOnlyList<Themes> Themes { get; init; } = [];

        /// <summary>For whom this one is; as the file when it says nothing.</summary>
        public IReadOnlyList<Levels>? Levels { get; init; }
    }

    /// <summary>Every question of a language.</summary>
    public static IReadOnlyList<BankQuestion> ReadAll(string folder, string language)
    {
        var all = new List<BankQuestion>();
        var seen = new Dictionary<string, string>();
        foreach (var path in ContentFile.In(folder, language, "questions"))
        {
            var file = ContentFile.Read<QuestionFile>(path, KnownVersion);
            ContentFile.Check(file.Questions.Count > 0, path, "questions", "is empty.");
            for (var i = 0; i < file.Questions.Count; i++)
            {
                var line = file.Questions[i];
                Check(line, path, $"questions[{i}]");
                ContentFile.Check(seen.TryAdd(line.Id, path), path, $"questions[{i}].id", $"{line.Id} is used already, in {seen.GetValueOrDefault(line.Id)}.");
                all.Add(new BankQuestion(line.Id, file.Phase, Sum(line.Themes), Sum(line.Levels ?? file.Levels), line.Text) { IsForGroup = file.ForGroup });
            }
        }
        return all;
    }

    private static void Check(Line line, string path, string field)
    {
        ContentFile.Check(line.Id.Length <= BankQuestion.CodeMaxLength && CodePattern().IsMatch(line.Id), path, $"{field}.id", "takes small letters, digits and hyphens.");
        ContentFile.Check(Words.Clean(line.Text) == line.Text, path, $"{field}.text", "is empty, or has white space around it.");
        ContentFile.Check(line.Text.Length <= BankQuestion.TextMaxLength, path, $"{field}.text", $"is longer than {BankQuestion.TextMaxLength} characters.");
        ContentFile.Check(line.Text[^1] is '?' or '.', path, $"{field}.text", "ends with a question mark or a full stop.");
        ContentFile.Check(!Asking.BeginsWithWhy(line.Text), path, $"{field}.text", "begins with why; ask what made it so.");
    }

    private static Themes Sum(IReadOnlyList<Themes> themes) => themes.Aggregate(Dossier.Themes.None, (sum, t) => sum | t);

    private static Levels Sum(IReadOnlyList<Levels>? levels) => levels is null or [] ? LevelOf.Ordinary : levels.Aggregate((sum, l) => sum | l);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}
