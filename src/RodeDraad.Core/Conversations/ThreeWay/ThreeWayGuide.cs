using System.Collections.Frozen;
using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>The parts of a conversation that the learner leads, in their order.</summary>
public enum TalkPart { Welcome = 1, Story, Seen, Ahead, Act }

/// <summary>Who sits at the table, and has a card.</summary>
public enum CardFor { Learner = 1, Guardian, Mentor }

/// <summary>A part of the agenda: how long it takes, what happens, and sentences to begin with.</summary>
public sealed record AgendaPart(TalkPart Part, int Minutes, string Title, string What, IReadOnlyList<string> Say);

/// <summary>What somebody takes along: what to do, what to ask, what to leave.</summary>
public sealed record TableCard(CardFor For, string Title, string Lead, IReadOnlyList<string> Do, IReadOnlyList<string> Ask, IReadOnlyList<string> Leave);

/// <summary>
/// The agenda of a quarter of an hour and the cards for everybody at the table, from <c>content/nl/three-way.json</c> and
/// <c>content/en/three-way.json</c>, and from <c>three-way-short.json</c> beside them for who reads short sentences: read
/// once, when the program starts.
/// </summary>
public sealed class ThreeWayGuide
{
    /// <summary>All parts together.</summary>
    public const int Minutes = 15;

    private static readonly Lazy<ThreeWayGuide> Once = new(() => Read(ContentFile.Folder));
    private readonly FrozenDictionary<(string Language, bool IsShort), Wording> _wordings;

    private ThreeWayGuide(IEnumerable<KeyValuePair<(string Language, bool IsShort), Wording>> read) => _wordings = read.ToFrozenDictionary();

    /// <summary>The guide that ships beside the program.</summary>
    public static ThreeWayGuide Shipped => Once.Value;

    public static IReadOnlyList<string> Languages { get; } = ["nl", "en"];

    /// <summary>The parts in their order; an unknown language is Dutch.</summary>
    public IReadOnlyList<AgendaPart> AgendaIn(string language, bool isShort = false) => Of(language, isShort).Parts;

    public TableCard CardIn(string language, CardFor who, bool isShort = false) => Of(language, isShort).Cards.Single(c => c.For == who);

    /// <summary>Reads a content folder; throws <see cref="InvalidDataException"/> with file and field when something is not right.</summary>
    public static ThreeWayGuide Read(string folder)
    {
        (string Language, bool IsShort)[] all = [.. Languages.SelectMany(l => new[] { (l, false), (l, true) })];
        var read = all.ToDictionary(w => w, w => ThreeWayFile.Read(PathOf(folder, w)));
        var first = read[all[0]];
        foreach (var wording in all.Skip(1))
            ContentFile.Check(read[wording].Parts.Select(p => p.Minutes).SequenceEqual(first.Parts.Select(p => p.Minutes)),
                PathOf(folder, wording), "parts", $"must take as long as in {PathOf(folder, all[0])}.");
        return new ThreeWayGuide(read);
    }

    private static string PathOf(string folder, (string Language, bool IsShort) wording) =>
        Path.Combine(folder, wording.Language, wording.IsShort ? "three-way-short.json" : "three-way.json");

    private Wording Of(string language, bool isShort) => _wordings.GetValueOrDefault((language, isShort)) ?? _wordings[(Languages[0], isShort)];

    /// <summary>One file.</summary>
    internal sealed record Wording(IReadOnlyList<AgendaPart> Parts, IReadOnlyList<TableCard> Cards);
}

/// <summary>The file of one language, in ordinary or in short sentences.</summary>
internal sealed record ThreeWayFile : VersionedFile
{
    private const int KnownVersion = 1;
    private const int TitleLength = 40;
    private const int LineLength = 160;
    private const int MostLines = 5;

    public required IReadOnlyList<AgendaPart> Parts { get; init; }
    public required IReadOnlyList<TableCard> Cards { get; init; }

    public static ThreeWayGuide.Wording Read(string path)
    {
        var file = ContentFile.Read<ThreeWayFile>(path, KnownVersion);
        ContentFile.Check(file.Parts.Select(p => p.Part).SequenceEqual(Enum.GetValues<TalkPart>()), path, "parts", "takes welcome, story, seen, ahead and act, in this order.");
        ContentFile.Check(file.Cards.Select(c => c.For).SequenceEqual(Enum.GetValues<CardFor>()), path, "cards", "takes learner, guardian and mentor, in this order.");
        ContentFile.Check(file.Parts.All(p => p.Minutes > 0), path, "parts.minutes", "is at least one.");
        ContentFile.Check(file.Parts.Sum(p => p.Minutes) == ThreeWayGuide.Minutes, path, "parts.minutes", $"add up to {ThreeWayGuide.Minutes}.");
        foreach (var part in file.Parts)
        {
            Check(path, $"parts.{part.Part}.title", TitleLength, part.Title);
            Check(path, $"parts.{part.Part}.what", LineLength, part.What);
            Check(path, $"parts.{part.Part}.say", LineLength, [.. part.Say]);
        }
        foreach (var card in file.Cards)
        {
            Check(path, $"cards.{card.For}.title", TitleLength, card.Title);
            Check(path, $"cards.{card.For}.lead", LineLength, card.Lead);
            foreach (var (name, lines) in new[] { ("do", card.Do), ("ask", card.Ask), ("leave", card.Leave) }) Check(path, $"cards.{card.For}.{name}", LineLength, [.. lines]);
            ContentFile.Check(!card.Ask.Any(Questions.Asking.BeginsWithWhy), path, $"cards.{card.For}.ask", "begins with why; ask what made it so.");
        }
        return new(file.Parts, file.Cards);
    }

    private static void Check(string path, string field, int length, params ReadOnlySpan<string> lines)
    {
        ContentFile.Check(lines.Length is > 0 and <= MostLines, path, field, $"takes one to {MostLines} lines.");
        foreach (var line in lines)
        {
            ContentFile.Check(line.Length > 0 && Words.Clean(line) == line, path, field, "is empty, or has white space around it.");
            ContentFile.Check(line.Length <= length, path, field, $"is longer than {length} characters.");
        }
    }
}
