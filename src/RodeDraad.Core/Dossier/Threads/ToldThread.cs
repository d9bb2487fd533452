using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier.Threads;

/// <summary>
/// A shared thread as it is told on the page of its learner: the word, the bigger story, and those of its stories that this
/// reader may read too. What is not shared is not there, not even as a number.
/// </summary>
public sealed class ToldThread
{
    public const int TextLength = 1_500;

    public required Guid Id { get; init; }
    public required string Word { get; init; }

    /// <summary>The first <see cref="TextLength"/> characters.</summary>
    public string? BiggerStory { get; init; }

    /// <summary>When the viewer last opened it since it was shared and written, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>Not read by the viewer before this sitting, as it stands now.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<WordPlace> Stories { get; private set; } = [];

    /// <summary>The threads that a guided learner shared, the newest words first; one statement.</summary>
    public static async Task<IReadOnlyList<ToldThread>> LoadAsync(AppDb db, Viewer viewer, Guid learnerId, DateTime now, CancellationToken ct)
    {
        var (reader, sitting) = (viewer.Person, now - Narrative.Sitting);
        var stories = db.Experiences.VisibleTo(viewer, db);
        var rows = await (
            from thread in db.Threads.VisibleTo(viewer, db).Where(t => t.LearnerId == learnerId)
            from story in stories.Where(e => db.ThreadStories.Any(s => s.ThreadId == thread.Id && s.ExperienceId == e.Id)).DefaultIfEmpty()
            orderby thread.ChangedAt descending, thread.Id, story.HappenedOn, story.Id
            select new
            {
                Thread = new ToldThread
                {
                    Id = thread.Id,
                    Word = thread.Word,
                    BiggerStory = thread.BiggerStory!.Substring(0, TextLength),
                    LastOpenedAt = db.Readings.Where(r => r.ThreadId == thread.Id && r.ReaderId == reader && r.At >= thread.SharedAt && r.At >= thread.ChangedAt).Max(r => (DateTime?)r.At),
                    IsNew = !db.Readings.Any(r => r.ThreadId == thread.Id && r.ReaderId == reader && r.At < sitting && r.At >= thread.SharedAt && r.At >= thread.ChangedAt),
                },
                StoryId = (Guid?)story.Id,
                story.Heading,
                HappenedOn = (DateOnly?)story.HappenedOn,
            }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.GroupBy(r => r.Thread.Id).Select(g =>
            {
                var thread = g.First().Thread;
                thread.Stories = [.. g.Where(r => r.StoryId is not null).Select(r => new WordPlace(r.StoryId!.Value, r.Heading, r.HappenedOn!.Value))];
                return thread;
            }),
        ];
    }
}
