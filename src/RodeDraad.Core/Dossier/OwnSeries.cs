using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>One saying in a series, as a page reads it.</summary>
public sealed class SaidWords
{
    public required Guid Id { get; init; }
    public required Themes Theme { get; init; }
    public required string Text { get; init; }
    public required DateTime SaidAt { get; init; }
    public required Audience Audience { get; init; }

    /// <summary>The day it was said, in Amsterdam.</summary>
    public DateOnly Day => DateOnly.FromDateTime(DutchClock.ToAmsterdam(SaidAt));

    public SchoolYear Year => SchoolYear.Of(Day);

    /// <summary>The stories it rests on, as far as the reader may read them.</summary>
    public IReadOnlyList<SaidAbout> Stories { get; internal set; } = [];
}

/// <summary>A story under a saying.</summary>
public sealed record SaidAbout(Guid ExperienceId, string Heading, DateOnly HappenedOn);

/// <summary>What a learner said about the themes, newest first, in two statements.</summary>
public static class OwnSeries
{
    /// <summary>As far back as a page looks; a learner who says something every week of six years stays below it.</summary>
    public const int Most = 300;

    /// <summary>The viewer's own series, of one theme or of all.</summary>
    public static Task<IReadOnlyList<SaidWords>> OwnAsync(AppDb db, Viewer viewer, Themes? theme, CancellationToken ct) =>
        viewer.Is(Role.Learner) ? LoadAsync(db, viewer, viewer.Person, theme, ct) : Task.FromResult<IReadOnlyList<SaidWords>>([]);

    /// <summary>What the viewer may read of a learner's series.</summary>
    public static async Task<IReadOnlyList<SaidWords>> LoadAsync(AppDb db, Viewer viewer, Guid learnerId, Themes? theme, CancellationToken ct)
    {
        var readable = db.OwnWords.VisibleTo(viewer, db).Where(w => w.LearnerId == learnerId && (theme == null || w.Theme == theme));
        var sayings = await readable.OrderByDescending(w => w.SaidAt).ThenByDescending(w => w.Id).Take(Most).Select(w => new SaidWords
        {
            Id = w.Id,
            Theme = w.Theme,
            Text = w.Text,
            SaidAt = w.SaidAt,
            Audience = w.Audience,
        }).AsNoTracking().ToListAsync(ct);
        if (sayings.Count == 0) return sayings;

        var stories = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId);
        var links = (await (
            from link in db.OwnWordsStories
            where readable.Any(w => w.Id == link.OwnWordsId)
            join story in stories on link.ExperienceId equals story.Id
            orderby story.HappenedOn descending, story.Id
            select new { link.OwnWordsId, story.Id, story.Heading, story.HappenedOn }).AsNoTracking().ToListAsync(ct)).ToLookup(l => l.OwnWordsId);
        foreach (var saying in sayings)
            saying.Stories = [.. links[saying.Id].Select(l => new SaidAbout(l.Id, l.Heading, l.HappenedOn))];
        return sayings;
    }

    /// <summary>The track of the viewer's mentor group of today; null when there is none.</summary>
    public static async Task<Schools.Track?> TrackAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        if (!viewer.Is(Role.Learner)) return null;
        return await db.Enrolments.RunningOn(viewer.Today).Where(n => n.LearnerId == viewer.Person && n.Group!.Kind == Schools.GroupKind.Homeroom)
            .OrderByDescending(n => n.From).Select(n => (Schools.Track?)n.Group!.Department!.Track).FirstOrDefaultAsync(ct);
    }
}
