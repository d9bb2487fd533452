using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations;

/// <summary>Where a learner sits, and when the viewer last looked: for names above a page and for the reading log.</summary>
public sealed record TalkPlace(Guid GroupId, string GroupName, Track Track, DateTime? LastOpenedAt)
{
    /// <summary>The learner's group today; for a mentor the group that the mentor guides.</summary>
    public static Task<TalkPlace?> OfAsync(AppDb db, Viewer viewer, Guid learnerId, CancellationToken ct)
    {
        var (own, year, reader) = (viewer.GroupsAs(Role.Mentor), viewer.Year, viewer.Person);
        return db.Enrolments.RunningOn(viewer.Today).Where(n => n.LearnerId == learnerId && n.Group!.Year == year)
            .OrderByDescending(n => own.Contains(n.GroupId)).ThenBy(n => n.Group!.Kind).ThenBy(n => n.Id)
            .Select(n => new TalkPlace(
                n.GroupId, n.Group!.Name, n.Group.Department!.Track,
                db.Readings.Where(r => r.LearnerId == learnerId && r.ReaderId == reader && r.ExperienceId == null).Max(r => (DateTime?)r.At)))
            .FirstOrDefaultAsync(ct);
    }
}

/// <summary>An experience beside a conversation, as far as the viewer may read it.</summary>
public sealed class TalkStory
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public string? Story { get; init; }
    public string? Discovery { get; init; }
    public required Audience Audience { get; init; }
    public required Themes Themes { get; init; }
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The learner laid it beside this conversation.</summary>
    public required bool IsBeside { get; init; }

    /// <summary>Experiences with their words; <paramref name="recordId"/> tells which were laid beside it.</summary>
    public static IQueryable<TalkStory> Of(AppDb db, IQueryable<Experience> stories, Guid recordId) => stories.Select(e => new TalkStory
    {
        Id = e.Id,
        Heading = e.Heading,
        HappenedOn = e.HappenedOn,
        Story = e.Story ?? e.Goal,
        Discovery = e.Discovery,
        Audience = e.Audience,
        Themes = e.Themes,
        Words = e.CoreWords.OrderBy(w => w.Id).Select(w => w.Word).ToList(),
        IsBeside = db.DiscussedStories.Any(d => d.TalkId == recordId && d.ExperienceId == e.Id),
    });
}

/// <summary>Everything on the one screen that two people share while they talk.</summary>
public sealed class TalkScreen
{
    /// <summary>How many earlier stories stand ready.</summary>
    public const int MostEarlier = 8;

    public required ConversationRecord Record { get; init; }
    public Conversation Conversation => Record.Conversation!;

    /// <summary>Null when the learner is in no group today.</summary>
    public TalkPlace? Place { get; init; }

    /// <summary>The experience that it is about; null when there is none, or when the viewer may not read it any more.</summary>
    public TalkStory? Story { get; init; }

    /// <summary>Earlier stories to compare with, newest first.</summary>
    public required IReadOnlyList<TalkStory> Earlier { get; init; }

    /// <summary>It was chosen, and since then removed or taken back by the learner.</summary>
    public bool StoryIsGone => Record.ExperienceId is not null && Story is null;

    /// <summary>Loads it through the viewer in three statements; null when it is not the viewer's to write in.</summary>
    public static async Task<TalkScreen?> LoadAsync(AppDb db, Viewer viewer, Guid id, CancellationToken ct)
    {
        if (await OwnRecord.ToWriteAsync(db, viewer, id, ct) is not { } record) return null;
        var readable = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == record.LearnerId);
        var about = record.ExperienceId ?? Guid.Empty;
        var stories = await TalkStory.Of(db, readable.Where(e => e.Story != null || e.Id == about)
            .OrderByDescending(e => e.Id == about || db.DiscussedStories.Any(d => d.TalkId == id && d.ExperienceId == e.Id))
            .ThenByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(MostEarlier + 1), id).AsSingleQuery().AsNoTracking().ToListAsync(ct);
        return new()
        {
            Record = record,
            Place = await TalkPlace.OfAsync(db, viewer, record.LearnerId, ct),
            Story = stories.Find(s => s.Id == about),
            Earlier = [.. stories.Where(s => s.Id != about).OrderByDescending(s => s.HappenedOn).Take(MostEarlier)],
        };
    }
}
