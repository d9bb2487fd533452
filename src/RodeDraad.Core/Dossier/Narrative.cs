using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>A shared experience as it is told on the page of its learner: the words themselves, and what was said back.</summary>
public sealed class ToldStory
{
    public required Guid Id { get; init; }
    public required string Heading { get; init; }
    public string? Title { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public string? Goal { get; init; }

    /// <summary>The first <see cref="Narrative.TextLength"/> characters.</summary>
    public string? Story { get; init; }

    public string? Feeling { get; init; }
    public Tone? Tone { get; init; }

    /// <summary>The first <see cref="Narrative.TextLength"/> characters.</summary>
    public string? Discovery { get; init; }

    public required Themes Themes { get; init; }
    public required Audience Audience { get; init; }
    public required DateTime SharedAt { get; init; }

    /// <summary>When the viewer last opened it since it was shared, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>Not read by the viewer before this sitting.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Shared this school year and nobody answered yet.</summary>
    public required bool Waits { get; init; }

    public Guid? FromId { get; init; }
    public string? FromHeading { get; init; }
    public IReadOnlyList<string> Words { get; internal set; } = [];
    public IReadOnlyList<ReadStep> Steps { get; internal set; } = [];
    public IReadOnlyList<ReadAnswer> Answers { get; internal set; } = [];

    /// <summary>Pictures, voice notes and files that stand with it.</summary>
    public IReadOnlyList<FileItem> Files { get; init; } = [];

    /// <summary>There is more than stands here.</summary>
    public bool IsCut => Story?.Length == Narrative.TextLength || Discovery?.Length == Narrative.TextLength || Goal?.Length == Narrative.TextLength;

    /// <summary>What an answer to it can best be about.</summary>
    public ReplyAdvice Advice => Replies.For(Themes, Tone);
}

/// <summary>
/// What a learner shared, as mentor or counsellor reads it: first what is new, then school year by school year, newest
/// first and a part at a time; and what runs through it.
/// </summary>
public sealed class Narrative
{
    public const int PageSize = 20;
    public const int TextLength = 1_500;
    private const int ReturnsFrom = 2;

    /// <summary>What was first opened this short ago is still new: a page that is opened again looks the same.</summary>
    public static TimeSpan Sitting { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Not read before.</summary>
    public required IReadOnlyList<ToldStory> New { get; init; }

    /// <summary>The others of this part, newest first.</summary>
    public required IReadOnlyList<ToldStory> Stories { get; init; }

    public required bool HasMore { get; init; }
    public required IReadOnlyList<WordThread> Threads { get; init; }

    /// <summary>Open steps of all shared experiences, the one that comes first on top.</summary>
    public required IReadOnlyList<OpenStep> Steps { get; init; }

    /// <summary>Everything on the page.</summary>
    public IEnumerable<ToldStory> All => New.Concat(Stories);

    /// <summary>Loads a part of a guided learner's shared experiences in four statements.</summary>
    /// <param name="db">The database.</param>
    /// <param name="viewer">Mentor or counsellor.</param>
    /// <param name="learnerId">A learner whom the viewer guides; of others nothing is found.</param>
    /// <param name="after">The last one shown; null for the first part.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<Narrative> LoadAsync(
        AppDb db, Viewer viewer, Guid learnerId, NarrativePlace? after, DateTime now, CancellationToken ct)
    {
        var shared = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId);
        var told = await ToldAsync(db, viewer, shared, after, now, ct);
        var hasMore = told.Count > PageSize;
        if (hasMore) told.RemoveAt(PageSize);
        var ids = told.ConvertAll(t => t.Id);

        var words = await shared.SelectMany(e => e.CoreWords).OrderBy(w => w.Id)
            .Select(w => new NamedWord(w.Word, w.WordFold, w.ExperienceId, w.Experience!.Heading, w.Experience.HappenedOn))
            .AsNoTracking().ToListAsync(ct);
        var open = shared.SelectMany(e => e.Steps).StillOpen(viewer).Select(s => s.Id);
        var steps = await shared.SelectMany(e => e.Steps).Where(s => ids.Contains(s.ExperienceId) || open.Contains(s.Id)).OrderBy(s => s.SetAt)
            .Select(s => new StepOf(s.LearnerId, s.ExperienceId, s.SetAt, open.Contains(s.Id), new ReadStep
            {
                What = s.What,
                ByWhen = s.ByWhen,
                Helper = s.Helper,
                DoneAt = s.DoneAt,
                DroppedAt = s.DroppedAt,
                DropReason = s.DropReason,
                LedToId = shared.Where(e => e.FromStepId == s.Id).OrderBy(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefault(),
                LedToHeading = shared.Where(e => e.FromStepId == s.Id).OrderBy(e => e.Id).Select(e => e.Heading).FirstOrDefault(),
            })).AsNoTracking().ToListAsync(ct);
        var answers = await shared.SelectMany(e => e.Answers).Where(a => ids.Contains(a.ExperienceId)).ReadAnswersAsync(ct);

        foreach (var story in told)
        {
            story.Words = [.. words.Where(w => w.ExperienceId == story.Id).Select(w => w.Word)];
            story.Steps = [.. steps.Where(s => s.ExperienceId == story.Id).Select(s => s.Step)];
            story.Answers = [.. answers[story.Id]];
        }
        return new()
        {
            New = [.. told.Where(t => t.IsNew)],
            Stories = [.. told.Where(t => !t.IsNew)],
            HasMore = hasMore,
            Threads = ThreadsOf(words),
            Steps = [.. steps.Where(s => s.IsOpen).Select(s => new OpenStep(s.LearnerId, s.ExperienceId, s.Step.What, s.Step.ByWhen, s.SetAt)).InOrder(viewer.Today)],
        };
    }

    private static Task<List<ToldStory>> ToldAsync(
        AppDb db, Viewer viewer, IQueryable<Experience> shared, NarrativePlace? after, DateTime now, CancellationToken ct)
    {
        var (reader, sitting) = (viewer.Person, now - Sitting);
        var waiting = shared.Waiting(viewer);
        var read = db.Readings.Where(r => r.ReaderId == reader && r.At < sitting);
        var rest = shared;
        if (after is (true, var freshDay, var freshId))
            rest = shared.Where(e => read.Any(r => r.ExperienceId == e.Id && r.At >= e.SharedAt)
                || e.HappenedOn < freshDay || (e.HappenedOn == freshDay && e.Id.CompareTo(freshId) < 0));
        else if (after is (false, var day, var id))
            rest = shared.Where(e => read.Any(r => r.ExperienceId == e.Id && r.At >= e.SharedAt)
                && (e.HappenedOn < day || (e.HappenedOn == day && e.Id.CompareTo(id) < 0)));
        var part = rest.OrderBy(e => read.Any(r => r.ExperienceId == e.Id && r.At >= e.SharedAt)).ThenByDescending(e => e.HappenedOn);
        return part.ThenByDescending(e => e.Id).Take(PageSize + 1).Select(e => new ToldStory
        {
            Id = e.Id,
            Heading = e.Heading,
            Title = e.Title,
            HappenedOn = e.HappenedOn,
            Goal = e.Goal!.Substring(0, TextLength),
            Story = e.Story!.Substring(0, TextLength),
            Feeling = e.Feeling,
            Tone = e.Tone,
            Discovery = e.Discovery!.Substring(0, TextLength),
            Themes = e.Themes,
            Audience = e.Audience,
            SharedAt = e.SharedAt!.Value,
            LastOpenedAt = db.Readings.Where(r => r.ExperienceId == e.Id && r.ReaderId == reader && r.At >= e.SharedAt).Max(r => (DateTime?)r.At),
            IsNew = !read.Any(r => r.ExperienceId == e.Id && r.At >= e.SharedAt),
            Waits = waiting.Any(w => w.Id == e.Id),
            FromId = shared.Where(f => f.Id == e.FromStep!.ExperienceId).Select(f => (Guid?)f.Id).FirstOrDefault(),
            FromHeading = shared.Where(f => f.Id == e.FromStep!.ExperienceId).Select(f => f.Heading).FirstOrDefault(),
            Files = db.Attachments.Where(a => a.ExperienceId == e.Id && a.RemovedAt == null).OrderBy(a => a.AddedAt).ThenBy(a => a.Id)
                .Select(a => new FileItem
                {
                    Id = a.Id,
                    ExperienceId = a.ExperienceId,
                    Kind = a.Kind,
                    Format = a.Format,
                    Name = a.Name,
                    Caption = a.Caption,
                    Length = a.Length,
                    SmallWidth = a.SmallWidth,
                    SmallHeight = a.SmallHeight,
                }).ToList(),
        }).AsNoTracking().ToListAsync(ct);
    }

    private static List<WordThread> ThreadsOf(List<NamedWord> words) =>
    [
        .. words.GroupBy(w => w.Fold).Where(g => g.Count() >= ReturnsFrom)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new WordThread(g.Last().Word,
                [.. g.OrderByDescending(w => w.HappenedOn).Select(w => new WordPlace(w.ExperienceId, w.Heading, w.HappenedOn))])),
    ];

    private sealed record NamedWord(string Word, string Fold, Guid ExperienceId, string Heading, DateOnly HappenedOn);

    private sealed record StepOf(Guid LearnerId, Guid ExperienceId, DateTime SetAt, bool IsOpen, ReadStep Step);
}

/// <summary>Where a part of the narrative ended: among the new stories or among the others, and after which.</summary>
public sealed record NarrativePlace(bool IsNew, DateOnly Day, Guid Id);

/// <summary>A core word that returns, with the shared experiences it stands in.</summary>
/// <param name="Word">As the learner wrote it last.</param>
/// <param name="Stories">Newest first.</param>
public sealed record WordThread(string Word, IReadOnlyList<WordPlace> Stories);

/// <summary>A shared experience that carries a core word.</summary>
public sealed record WordPlace(Guid ExperienceId, string Heading, DateOnly HappenedOn);
