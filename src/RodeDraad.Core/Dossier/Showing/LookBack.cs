using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Showing;

/// <summary>A school year as the learner wrote it: stories, words that returned, steps that were taken, who helped.</summary>
public sealed class LookBack
{
    private const int MostStories = 60;
    private const int ExcerptLength = 280;

    public required SchoolYear Year { get; init; }

    /// <summary>From the first to the last day.</summary>
    public required IReadOnlyList<YearStory> Stories { get; init; }

    public required IReadOnlyList<ReturningWord> Words { get; init; }
    public required IReadOnlyList<string> Steps { get; init; }
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>What the learner takes along; null when the question is still open.</summary>
    public YearStory? Answer { get; init; }

    /// <summary>There is something from before this year.</summary>
    public required bool HasEarlier { get; init; }

    public bool IsEmpty => Stories.Count == 0 && Steps.Count == 0 && Answer is null;

    /// <summary>The learner's own year, in four statements.</summary>
    public static async Task<LookBack> LoadAsync(AppDb db, Viewer viewer, SchoolYear year, CancellationToken ct)
    {
        var (first, last, answerId) = (year.FirstDay, year.LastDay, AnswerId(viewer.Person, year));
        var own = db.Experiences.VisibleTo(viewer, db);
        var stories = await own.Where(e => e.Story != null && ((e.HappenedOn >= first && e.HappenedOn <= last) || e.Id == answerId))
            .OrderBy(e => e.HappenedOn).ThenBy(e => e.Id).Take(MostStories)
            .Select(e => new YearStory(e.Id, e.Title, e.Heading, e.HappenedOn, e.Story!.Substring(0, ExcerptLength), e.Discovery!.Substring(0, ExcerptLength)))
            .AsNoTracking().ToListAsync(ct);
        var ids = stories.ConvertAll(s => s.Id);
        var words = await db.CoreWords.Where(w => ids.Contains(w.ExperienceId)).GroupBy(w => w.WordFold).Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => new ReturningWord(g.Min(w => w.Word)!, g.Count())).ToListAsync(ct);
        var (from, until) = (first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var steps = await db.NextSteps.EditableBy(viewer).Where(s => s.DoneAt >= from && s.DoneAt < until && s.Experience!.RemovedAt == null)
            .OrderBy(s => s.DoneAt).Select(s => new { s.What, s.Helper }).AsNoTracking().ToListAsync(ct);
        return new()
        {
            Year = year,
            Stories = [.. stories.Where(s => s.Id != answerId)],
            Words = words,
            HasEarlier = await own.AnyAsync(e => e.HappenedOn < first && e.Id != answerId, ct),
            Steps = [.. steps.Select(s => s.What)],
            People = [.. steps.Select(s => s.Helper).OfType<string>().DistinctBy(Common.Words.Fold)],
            Answer = stories.Find(s => s.Id == answerId),
        };
    }

    /// <summary>The one experience that holds a learner's answer for a year: the same whenever it is asked for, so there is never a second.</summary>
    public static Guid AnswerId(Guid learnerId, SchoolYear year)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"look-back:{learnerId:N}:{year.Start}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>From June to the end of August the year is worth a look back.</summary>
    public static SchoolYear? InSeason(DateOnly today) =>
        today.Month is 6 or 7 ? SchoolYear.Of(today) : today.Month == 8 ? new SchoolYear(today.Year - 1) : null;
}

/// <summary>A story of a year.</summary>
public sealed record YearStory(Guid Id, string? Title, string Heading, DateOnly HappenedOn, string Story, string? Discovery);
