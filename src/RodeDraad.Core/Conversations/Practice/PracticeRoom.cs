using System.Collections.Frozen;

namespace RodeDraad.Core.Conversations.Practice;

/// <summary>The cases to practise with, from <c>content/nl/practice</c> and <c>content/en/practice</c>; read once.</summary>
public sealed class PracticeRoom
{
    private static readonly Lazy<PracticeRoom> Once = new(() => Read(ContentFile.Folder));
    private readonly FrozenDictionary<string, IReadOnlyList<PracticeCase>> _byLanguage;

    private PracticeRoom(IEnumerable<KeyValuePair<string, IReadOnlyList<PracticeCase>>> byLanguage) => _byLanguage = byLanguage.ToFrozenDictionary();

    /// <summary>The room that ships beside the program.</summary>
    public static PracticeRoom Shipped => Once.Value;

    /// <summary>Languages that every case has.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en"];

    /// <summary>
    /// Reads a content folder. Throws <see cref="InvalidDataException"/> with file and field when a case has a dead end, a
    /// circle, a step that nothing leads to, or another shape in the other language.
    /// </summary>
    public static PracticeRoom Read(string folder)
    {
        var read = Languages.ToDictionary(l => l, l => PracticeFile.ReadAll(folder, l));
        foreach (var language in Languages.Skip(1))
        {
            var place = Path.Combine(folder, language, "practice");
            foreach (var (first, other) in read[Languages[0]].Zip(read[language]))
                ContentFile.Check(PracticeFile.ShapeOf(first) == PracticeFile.ShapeOf(other), place, first.Id, $"must have the same steps, choices and ends as in {Languages[0]}.");
            ContentFile.Check(read[Languages[0]].Count == read[language].Count, place, "cases", $"there must be as many as in {Languages[0]}.");
        }
        return new PracticeRoom(read);
    }

    /// <summary>All cases in a language; an unknown language is Dutch.</summary>
    public IReadOnlyList<PracticeCase> In(string language) => _byLanguage.GetValueOrDefault(language) ?? _byLanguage[Languages[0]];

    public PracticeCase? Find(string id, string language) => In(language).FirstOrDefault(c => c.Id == id);
}
