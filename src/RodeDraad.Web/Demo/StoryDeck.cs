using System.Text.RegularExpressions;
using RodeDraad.Core.Dossier;

namespace RodeDraad.Web.Demo;

/// <summary>
/// Deals stories and answers within one group, so that classmates rarely tell the same thing and a mentor rarely says
/// the same thing twice.
/// </summary>
internal sealed partial class StoryDeck(IReadOnlyList<PoolStory> stories, IReadOnlyList<AnswerContent> answers, Random random)
{
    private readonly Dictionary<object, int> _dealt = new(ReferenceEqualityComparer.Instance);

    /// <summary>A story for somebody of that track and age in that month that was not told before; null when there is none.</summary>
    /// <param name="told">What this learner told already; the new one is added.</param>
    /// <param name="likes">Core words that this learner leans to.</param>
    public StoryContent? Draw(string track, int age, int month, HashSet<string> told, IReadOnlyList<string> likes) =>
        Deal(stories.Where(s => !s.IsPlan && s.Suits(track, age) && !told.Contains(s.Id) && (s.Months.Count == 0 || s.Months.Contains(month))),
            s => s.Words.Any(likes.Contains)) is { } story && told.Add(story.Id) ? Fill(story) : null;

    /// <summary>Something that is only planned.</summary>
    public StoryContent? DrawPlan(string track, int age) =>
        Deal(stories.Where(s => s.IsPlan && s.Suits(track, age)), _ => false) is { } plan ? Fill(plan) : null;

    /// <summary>What a mentor writes back to a story of that tone.</summary>
    public string Reply(Tone? tone) =>
        Deal(answers.Where(a => a.For.Count == 0 || (tone is { } t && a.For.Contains(t))), a => a.For.Count > 0)!.Text;

    /// <summary>Two core words that somebody of that track leans to.</summary>
    public IReadOnlyList<string> Leaning(string track)
    {
        var words = stories.Where(s => s.Tracks.Contains(track)).SelectMany(s => s.Words).ToList();
        return words.Count == 0 ? [] : [words[random.Next(words.Count)], words[random.Next(words.Count)]];
    }

    private T? Deal<T>(IEnumerable<T> suitable, Func<T, bool> liked) where T : class
    {
        T? best = null;
        var (lowest, ties) = (int.MaxValue, 0);
        foreach (var candidate in suitable)
        {
            var worn = 2 * _dealt.GetValueOrDefault(candidate) - (liked(candidate) ? 1 : 0);
            if (worn > lowest) continue;
            ties = worn < lowest ? 1 : ties + 1;
            if (random.Next(ties) == 0) best = candidate;
            lowest = worn;
        }
        if (best is not null) _dealt[best] = _dealt.GetValueOrDefault(best) + 1;
        return best;
    }

    private StoryContent Fill(PoolStory story) => story with
    {
        Title = Fill(story.Title),
        Goal = Fill(story.Goal),
        Story = Fill(story.Story),
        Discovery = Fill(story.Discovery),
        Next = [.. story.Next.Select(n => n with { What = Fill(n.What)!, Helper = Fill(n.Helper) })],
    };

    private string? Fill(string? text) => text is null ? null : Choices().Replace(text, match =>
    {
        var options = match.ValueSpan[1..^1].ToString().Split('|');
        return options[random.Next(options.Length)];
    });

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Choices();
}
