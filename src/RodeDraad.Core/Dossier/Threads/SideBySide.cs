using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>Which of the earlier stories to look through; each is a plain fact, none says what a story means.</summary>
public enum Likeness { All, Word, Theme, Feeling, LongAgo }

/// <summary>A small story that can be laid beside others.</summary>
public sealed class LaidStory
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }
    public required DateOnly HappenedOn { get; init; }

    /// <summary>The whole story for what lies side by side, its beginning for what can be laid beside it.</summary>
    public string? Story { get; init; }

    public Tone? Tone { get; init; }
    public Themes Themes { get; init; }
    public IReadOnlyList<string> Words { get; internal set; } = [];

    /// <summary>Words, themes and feeling that it shares with what lies side by side.</summary>
    public IReadOnlyList<string> SameWords { get; internal set; } = [];

    public Themes SameThemes { get; internal set; }
    public bool SameFeeling { get; internal set; }
}

/// <summary>
/// Small stories side by side, and the others to choose from, sorted by facts that are named. The learner picks; what is
/// alike is for the learner to see. Three statements.
/// </summary>
public sealed class SideBySide
{
    /// <summary>More than this does not fit beside each other.</summary>
    public const int Most = 6;

    public const int PageSize = 12;
    public const int ExcerptLength = 220;

    private static readonly TimeSpan Long = TimeSpan.FromDays(365);

    /// <summary>What lies side by side, the oldest first.</summary>
    public required IReadOnlyList<LaidStory> Laid { get; init; }

    /// <summary>What can be laid beside it, in the order of the chosen likeness, at most a page.</summary>
    public required IReadOnlyList<LaidStory> Others { get; init; }

    public required bool HasMore { get; init; }

    /// <summary>School years of all stories, the newest first.</summary>
    public required IReadOnlyList<SchoolYear> Years { get; init; }

    /// <summary>Every story that the learner has, laid or not.</summary>
    public required int Total { get; init; }

    /// <summary>Loads the viewer's own small stories.</summary>
    /// <param name="db">The database.</param>
    /// <param name="viewer">The learner.</param>
    /// <param name="laid">What lies side by side; others' identifiers are passed over.</param>
    /// <param name="look">Which likeness, which year, which page.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<SideBySide> LoadAsync(
        AppDb db, Viewer viewer, IReadOnlyCollection<Guid> laid, (Likeness By, SchoolYear? Year, int Page) look, CancellationToken ct)
    {
        var own = db.Experiences.VisibleTo(viewer, db).AsNoTracking().Where(e => e.LearnerId == viewer.Person && e.Story != null);
        var all = await own.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Select(e => new LaidStory
        {
            Id = e.Id,
            Heading = e.Heading,
            HappenedOn = e.HappenedOn,
            Story = laid.Contains(e.Id) ? e.Story : e.Story!.Substring(0, ExcerptLength),
            Tone = e.Tone,
            Themes = e.Themes,
        }).ToListAsync(ct);
        var words = (await own.SelectMany(e => e.CoreWords).OrderBy(w => w.Id).Select(w => new { w.ExperienceId, w.Word }).ToListAsync(ct))
            .ToLookup(w => w.ExperienceId, w => w.Word);
        foreach (var story in all) story.Words = [.. words[story.Id]];

        var side = all.Where(s => laid.Contains(s.Id)).Take(Most).Reverse().ToList();
        var others = all.Except(side).ToList();
        Compare(side, others);
        var ordered = InOrder(others.Where(s => look.Year is not { } year || SchoolYear.Of(s.HappenedOn) == year), side, look.By)
            .Skip(look.Page * PageSize).Take(PageSize + 1).ToList();
        return new()
        {
            Laid = side,
            Others = [.. ordered.Take(PageSize)],
            HasMore = ordered.Count > PageSize,
            Years = [.. all.Select(s => SchoolYear.Of(s.HappenedOn)).Distinct()],
            Total = all.Count,
        };
    }

    // Only what is literally the same: the word, the mark that the learner gave, the feeling that the learner ticked.
    private static void Compare(List<LaidStory> side, List<LaidStory> others)
    {
        var folds = side.SelectMany(s => s.Words).Select(Words.Fold).ToHashSet(StringComparer.Ordinal);
        var themes = side.Aggregate(Themes.None, (sum, s) => sum | s.Themes);
        var tones = side.Select(s => s.Tone).OfType<Tone>().ToHashSet();
        foreach (var other in others)
        {
            other.SameWords = [.. other.Words.Where(w => folds.Contains(Words.Fold(w)))];
            other.SameThemes = other.Themes & themes;
            other.SameFeeling = other.Tone is { } tone && tones.Contains(tone);
        }
    }

    private static IEnumerable<LaidStory> InOrder(IEnumerable<LaidStory> others, List<LaidStory> side, Likeness by)
    {
        var oldest = side.Count == 0 ? (DateOnly?)null : side.Min(s => s.HappenedOn);
        return by switch
        {
            Likeness.Word => others.Where(s => s.SameWords.Count > 0).OrderByDescending(s => s.SameWords.Count),
            Likeness.Theme => others.Where(s => s.SameThemes != Themes.None),
            Likeness.Feeling => others.Where(s => s.SameFeeling),
            Likeness.LongAgo => others.Where(s => oldest is not { } day || day.DayNumber - s.HappenedOn.DayNumber >= Long.Days).OrderBy(s => s.HappenedOn),
            _ => others,
        };
    }
}
