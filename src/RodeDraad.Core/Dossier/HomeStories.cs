using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>A child of the viewer.</summary>
public sealed record Child(Guid Id, string GivenName, string FullName, DateTime? LastOpenedAt, bool HasOwnWords);

/// <summary>
/// An experience as it is read at home. This is a list of what may go along, field by field: what is not named here stays
/// between learner and school, answers of staff and who read it among them.
/// </summary>
public sealed class HomeStory
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }

    /// <summary>The learner's own title, when there is one.</summary>
    public string? Title { get; init; }

    public required DateOnly HappenedOn { get; init; }
    public string? Story { get; init; }
    public string? Discovery { get; init; }

    /// <summary>When the viewer last opened it, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    public IReadOnlyList<string> Words { get; internal set; } = [];
    public IReadOnlyList<ReadStep> Steps { get; internal set; } = [];
    public IReadOnlyList<FileItem> Files { get; internal set; } = [];
}

/// <summary>A part of what a child opened to home, newest first.</summary>
public sealed record HomeStories(IReadOnlyList<HomeStory> Items, bool HasMore)
{
    public const int PageSize = 20;
    public const int ExcerptLength = 280;

    /// <summary>The viewer's children with a running link, by name.</summary>
    public static async Task<IReadOnlyList<Child>> ChildrenAsync(AppDb db, Viewer viewer, CancellationToken ct)
    {
        var reader = viewer.Person;
        var rows = await db.Learners.OfGuardian(viewer).OrderBy(l => l.GivenName).ThenBy(l => l.Id).Select(l => new
        {
            l.Id,
            l.GivenName,
            l.NamePrefix,
            l.FamilyName,
            HasOwnWords = db.OwnWords.Any(w => w.LearnerId == l.Id && w.RemovedAt == null && w.Audience == Audience.Home),
            LastOpenedAt = db.Readings
                .Where(r => r.LearnerId == l.Id && r.ReaderId == reader && r.ExperienceId == null).Max(r => (DateTime?)r.At),
        }).AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(l => new Child(l.Id, l.GivenName, Person.FullNameOf(l.GivenName, l.NamePrefix, l.FamilyName), l.LastOpenedAt, l.HasOwnWords))];
    }

    /// <summary>What a child opened to home, after a place (day and id of the last one shown); stories are cut to an excerpt.</summary>
    public static async Task<HomeStories> LoadAsync(
        AppDb db, Viewer viewer, Guid learnerId, (DateOnly Day, Guid Id)? after, CancellationToken ct)
    {
        var reader = viewer.Person;
        var opened = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId);
        if (after is var (day, id)) opened = opened.Where(e => e.HappenedOn < day || (e.HappenedOn == day && e.Id.CompareTo(id) < 0));
        var items = await opened.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(PageSize + 1)
            .Select(e => new HomeStory
            {
                Id = e.Id,
                Heading = e.Heading,
                Title = e.Title,
                HappenedOn = e.HappenedOn,
                Story = e.Story!.Substring(0, ExcerptLength),
                LastOpenedAt = db.Readings.Where(r => r.ExperienceId == e.Id && r.ReaderId == reader).Max(r => (DateTime?)r.At),
            }).AsNoTracking().ToListAsync(ct);
        var hasMore = items.Count > PageSize;
        if (hasMore) items.RemoveAt(PageSize);

        var words = (await opened.SelectMany(e => e.CoreWords).OrderBy(w => w.Id).Select(w => new { w.ExperienceId, w.Word })
            .AsNoTracking().ToListAsync(ct)).ToLookup(w => w.ExperienceId, w => w.Word);
        foreach (var item in items) item.Words = [.. words[item.Id]];
        return new(items, hasMore);
    }

    /// <summary>One experience that a child opened to home, whole; null when it is not opened to the viewer.</summary>
    public static async Task<HomeStory?> FindAsync(AppDb db, Viewer viewer, Guid learnerId, Guid id, CancellationToken ct)
    {
        var reader = viewer.Person;
        var opened = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId);
        var story = await opened.Where(e => e.Id == id).Select(e => new HomeStory
        {
            Id = e.Id,
            Heading = e.Heading,
            Title = e.Title,
            HappenedOn = e.HappenedOn,
            Story = e.Story,
            Discovery = e.Discovery,
            LastOpenedAt = db.Readings.Where(r => r.ExperienceId == e.Id && r.ReaderId == reader).Max(r => (DateTime?)r.At),
        }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (story is null) return null;
        story.Words = await db.CoreWords.Where(w => w.ExperienceId == id).OrderBy(w => w.Id).Select(w => w.Word).ToListAsync(ct);
        story.Steps = await opened.Where(e => e.Id == id).SelectMany(e => e.Steps).OrderBy(s => s.SetAt).ReadSteps(opened).ToListAsync(ct);
        story.Files = await db.Attachments.OfAsync(id, ct);
        return story;
    }
}
