namespace RodeDraad.Core.Conversations.Practice;

/// <summary>What a question does to a story.</summary>
public enum Effect
{
    /// <summary>The learner tells on.</summary>
    Opens,

    /// <summary>Nothing is lost and little is won.</summary>
    Waits,

    /// <summary>The story stops: a why, a word filled in, a question with one right answer.</summary>
    Closes,
}

/// <summary>A written conversation to practise with: choose the next question, see how the learner answers.</summary>
public sealed record PracticeCase
{
    /// <summary>Its name in the address.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The learner in a few words.</summary>
    public required string Who { get; init; }

    /// <summary>What went before.</summary>
    public required string About { get; init; }

    /// <summary>What the learner says or does first.</summary>
    public required string Opening { get; init; }

    /// <summary>The first step.</summary>
    public required PracticeStep Start { get; init; }

    /// <summary>All steps, by name.</summary>
    public required IReadOnlyDictionary<string, PracticeStep> Steps { get; init; }

    /// <summary>How it can end, by name.</summary>
    public required IReadOnlyDictionary<string, string> Ends { get; init; }
}

/// <summary>A moment at which the one who practises chooses a question.</summary>
public sealed record PracticeStep(string Id, IReadOnlyList<PracticeChoice> Choices)
{
    /// <summary>The choices in an order that is always the same and gives nothing away, each with its number in a path.</summary>
    public IEnumerable<(int Number, PracticeChoice Choice)> Mixed()
    {
        var shift = Id.Sum(c => c) % Choices.Count;
        for (var i = 0; i < Choices.Count; i++)
        {
            var at = (i + shift) % Choices.Count;
            yield return (at + 1, Choices[at]);
        }
    }
}

/// <summary>A question to choose, with what comes of it.</summary>
/// <param name="Effect">What it does to the story.</param>
/// <param name="Ask">The question.</param>
/// <param name="Answer">How the learner answers.</param>
/// <param name="Note">What happened there.</param>
/// <param name="To">Name of the next step or of an end.</param>
public sealed record PracticeChoice(Effect Effect, string Ask, string Answer, string Note, string To);

/// <summary>A way through a case: what was chosen so far, and where that leads. Nothing of it is stored.</summary>
public sealed class PracticeWalk
{
    private PracticeWalk(PracticeCase practice, IReadOnlyList<PracticeChoice> chosen, string path, string at)
    {
        (Case, Chosen, Path) = (practice, chosen, path);
        Step = practice.Steps.GetValueOrDefault(at);
        End = practice.Ends.GetValueOrDefault(at);
    }

    public PracticeCase Case { get; }
    public IReadOnlyList<PracticeChoice> Chosen { get; }

    /// <summary>The numbers that were chosen: "132".</summary>
    public string Path { get; }

    /// <summary>Where to choose now; null at the end.</summary>
    public PracticeStep? Step { get; }

    /// <summary>How it ended; null while it goes on.</summary>
    public string? End { get; }

    /// <summary>Follows a path from the beginning; null when there is no such path.</summary>
    public static PracticeWalk? Along(PracticeCase practice, string? path)
    {
        var (chosen, at) = (new List<PracticeChoice>(), practice.Start.Id);
        foreach (var number in path ?? "")
        {
            if (!practice.Steps.TryGetValue(at, out var step)) return null;
            var place = number - '1';
            if (place < 0 || place >= step.Choices.Count) return null;
            chosen.Add(step.Choices[place]);
            at = step.Choices[place].To;
        }
        return new PracticeWalk(practice, chosen, path ?? "", at);
    }
}
