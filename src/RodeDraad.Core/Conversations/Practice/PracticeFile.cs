using RodeDraad.Core.Common;

namespace RodeDraad.Core.Conversations.Practice;

/// <summary>One case as it stands in its file.</summary>
internal sealed record PracticeFile : VersionedFile
{
    private const int KnownVersion = 1;

    /// <summary>More choices would not fit one digit of a path, or one screen.</summary>
    private const int MostChoices = 5;

    public required string Id { get; init; }

    /// <summary>Place in the list.</summary>
    public required int Order { get; init; }

    public required string Title { get; init; }
    public required string Who { get; init; }
    public required string About { get; init; }
    public required string Opening { get; init; }

    /// <summary>Name of the first step.</summary>
    public required string Start { get; init; }

    public required IReadOnlyList<StepLine> Steps { get; init; }
    public required IReadOnlyList<EndLine> Ends { get; init; }

    public sealed record StepLine
    {
        public required string Id { get; init; }
        public required IReadOnlyList<ChoiceLine> Choices { get; init; }
    }

    public sealed record ChoiceLine
    {
        public required Effect Effect { get; init; }
        public required string To { get; init; }
        public required string Ask { get; init; }
        public required string Answer { get; init; }
        public required string Note { get; init; }
    }

    public sealed record EndLine
    {
        public required string Id { get; init; }
        public required string Text { get; init; }
    }

    /// <summary>Every case of a language, in order.</summary>
    public static IReadOnlyList<PracticeCase> ReadAll(string folder, string language)
    {
        var all = new SortedDictionary<int, PracticeCase>();
        foreach (var path in ContentFile.In(folder, language, "practice"))
        {
            var file = ContentFile.Read<PracticeFile>(path, KnownVersion);
            ContentFile.Check(all.Values.All(c => c.Id != file.Id), path, "id", $"{file.Id} is used already.");
            ContentFile.Check(all.TryAdd(file.Order, file.Checked(path)), path, "order", $"{file.Order} is used already.");
        }
        return [.. all.Values];
    }

    /// <summary>The tree without its words, to compare languages with.</summary>
    public static string ShapeOf(PracticeCase practice) => string.Join('|', practice.Steps.Values
        .Select(s => $"{s.Id}:{string.Join(',', s.Choices.Select(c => $"{c.Effect}>{c.To}"))}")
        .Concat(practice.Ends.Keys).Prepend($"{practice.Id}>{practice.Start.Id}"));

    private PracticeCase Checked(string path)
    {
        foreach (var (field, text) in new[] { ("title", Title), ("who", Who), ("about", About), ("opening", Opening) }) Said(text, path, field);
        var steps = new Dictionary<string, PracticeStep>();
        var ends = new Dictionary<string, string>();
        foreach (var end in Ends)
        {
            Said(end.Text, path, $"ends.{end.Id}.text");
            ContentFile.Check(ends.TryAdd(end.Id, end.Text), path, $"ends.{end.Id}", "stands there twice.");
        }
        foreach (var step in Steps)
        {
            ContentFile.Check(step.Choices.Count is > 1 and <= MostChoices, path, $"steps.{step.Id}.choices", $"takes two to {MostChoices} choices.");
            ContentFile.Check(step.Choices.Any(c => c.Effect == Effect.Opens), path, $"steps.{step.Id}.choices", "needs one that opens.");
            foreach (var choice in step.Choices) Check(choice, path, $"steps.{step.Id}");
            var made = new PracticeStep(step.Id, [.. step.Choices.Select(c => new PracticeChoice(c.Effect, c.Ask, c.Answer, c.Note, c.To))]);
            ContentFile.Check(!ends.ContainsKey(step.Id) && steps.TryAdd(step.Id, made), path, $"steps.{step.Id}", "stands there twice.");
        }
        ContentFile.Check(steps.ContainsKey(Start), path, "start", $"there is no step {Start}.");
        Walk(steps, ends, path);
        return new PracticeCase { Id = Id, Title = Title, Who = Who, About = About, Opening = Opening, Start = steps[Start], Steps = steps, Ends = ends };
    }

    private void Check(ChoiceLine choice, string path, string field)
    {
        Said(choice.Ask, path, $"{field}.ask");
        Said(choice.Answer, path, $"{field}.answer");
        Said(choice.Note, path, $"{field}.note");
        var there = Steps.Any(s => s.Id == choice.To) || Ends.Any(e => e.Id == choice.To);
        ContentFile.Check(there, path, $"{field}.to", $"there is no step or end {choice.To}.");
    }

    /// <summary>From the start: every way ends, and every step and end is on some way.</summary>
    private void Walk(Dictionary<string, PracticeStep> steps, Dictionary<string, string> ends, string path)
    {
        var reached = new HashSet<string>();
        Go(Start, []);
        foreach (var name in steps.Keys.Concat(ends.Keys)) ContentFile.Check(reached.Contains(name), path, name, "nothing leads to it.");

        void Go(string at, HashSet<string> way)
        {
            way.Add(at);
            reached.Add(at);
            foreach (var to in steps.TryGetValue(at, out var step) ? step.Choices.Select(c => c.To).Distinct() : [])
            {
                ContentFile.Check(!way.Contains(to), path, $"steps.{at}", $"leads back to {to}, so that it may never end.");
                if (!reached.Contains(to)) Go(to, way);
            }
            way.Remove(at);
        }
    }

    private static void Said(string text, string path, string field) =>
        ContentFile.Check(Words.Clean(text) == text, path, field, "is empty, or has white space around it.");
}
