using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Dossier;

/// <summary>One shared experience as mentor or counsellor reads it: the learner's words, whole and unchanged.</summary>
public sealed class ReadStory
{
    public required Guid Id { get; init; }
    public required Guid LearnerId { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public string FullName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    public required Guid GroupId { get; init; }
    public required string GroupName { get; init; }
    public required string Heading { get; init; }
    public required string? Title { get; init; }
    public required DateOnly HappenedOn { get; init; }
    public string? Goal { get; init; }
    public string? Story { get; init; }
    public string? Feeling { get; init; }
    public Tone? Tone { get; init; }
    public string? Discovery { get; init; }
    public required Themes Themes { get; init; }
    public required Audience Audience { get; init; }
    public required DateTime SharedAt { get; init; }

    /// <summary>When the viewer last opened it, UTC; null when never.</summary>
    public DateTime? LastOpenedAt { get; init; }

    /// <summary>What an answer to it can best be about.</summary>
    public ReplyAdvice Advice => Replies.For(Themes, Tone);

    /// <summary>The shared experience whose step led here.</summary>
    public Guid? FromId { get; init; }

    public string? FromHeading { get; init; }
    public IReadOnlyList<string> Words { get; private init; } = [];
    public IReadOnlyList<ReadStep> Steps { get; private set; } = [];
    public IReadOnlyList<ReadAnswer> Answers { get; private set; } = [];
    public IReadOnlyList<FileItem> Files { get; private set; } = [];

    /// <summary>Loads a shared experience through the viewer in four statements; null when it is not shared with the viewer.</summary>
    public static async Task<ReadStory?> LoadAsync(AppDb db, Viewer viewer, Guid learnerId, Guid id, CancellationToken ct)
    {
        var shared = db.Experiences.VisibleTo(viewer, db).Where(e => e.LearnerId == learnerId);
        var story = await StoryAsync(db, viewer, shared, id, ct);
        if (story is null) return null;
        story.Steps = await shared.Where(e => e.Id == id).SelectMany(e => e.Steps).OrderBy(s => s.SetAt).ReadSteps(shared).ToListAsync(ct);
        story.Answers = [.. (await db.Answers.Where(a => a.ExperienceId == id).ReadAnswersAsync(ct))[id]];
        story.Files = await db.Attachments.OfAsync(id, ct);
        return story;
    }

    private static Task<ReadStory?> StoryAsync(AppDb db, Viewer viewer, IQueryable<Experience> shared, Guid id, CancellationToken ct)
    {
        var reader = viewer.Person;
        var groups = db.Groups.GuidedBy(viewer);
        var guided = db.Enrolments.RunningOn(viewer.Today).Where(n => groups.Any(g => g.Id == n.GroupId))
            .OrderBy(n => n.Group!.Kind).ThenBy(n => n.Id);
        return shared.Where(e => e.Id == id).Select(e => new ReadStory
        {
            Id = e.Id,
            LearnerId = e.LearnerId,
            GivenName = e.Learner!.GivenName,
            NamePrefix = e.Learner.NamePrefix,
            FamilyName = e.Learner.FamilyName,
            GroupId = guided.Where(n => n.LearnerId == e.LearnerId).Select(n => n.GroupId).First(),
            GroupName = guided.Where(n => n.LearnerId == e.LearnerId).Select(n => n.Group!.Name).First(),
            Heading = e.Heading,
            Title = e.Title,
            HappenedOn = e.HappenedOn,
            Goal = e.Goal,
            Story = e.Story,
            Feeling = e.Feeling,
            Tone = e.Tone,
            Discovery = e.Discovery,
            Themes = e.Themes,
            Audience = e.Audience,
            Words = e.CoreWords.OrderBy(w => w.Id).Select(w => w.Word).ToList(),
            SharedAt = e.SharedAt!.Value,
            LastOpenedAt = db.Readings.Where(r => r.ExperienceId == e.Id && r.ReaderId == reader).Max(r => (DateTime?)r.At),
            FromId = shared.Where(f => f.Id == e.FromStep!.ExperienceId).Select(f => (Guid?)f.Id).FirstOrDefault(),
            FromHeading = shared.Where(f => f.Id == e.FromStep!.ExperienceId).Select(f => f.Heading).FirstOrDefault(),
        }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync(ct);
    }
}

/// <summary>A step as others read it.</summary>
public sealed class ReadStep
{
    public required string What { get; init; }
    public DateOnly? ByWhen { get; init; }
    public string? Helper { get; init; }
    public DateTime? DoneAt { get; init; }
    public DateTime? DroppedAt { get; init; }
    public string? DropReason { get; init; }

    /// <summary>The experience it led to, when the reader may read that one too.</summary>
    public Guid? LedToId { get; init; }

    public string? LedToHeading { get; init; }
    public bool IsOpen => DoneAt is null && DroppedAt is null;
}

/// <summary>An answer with its author.</summary>
public sealed class ReadAnswer
{
    public required Guid Id { get; init; }
    public required Guid ExperienceId { get; init; }
    public required Guid AuthorId { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public string AuthorName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    public required string Text { get; init; }
    public required DateTime WrittenAt { get; init; }
    public DateTime? ChangedAt { get; init; }

    /// <summary>When the learner opened it, UTC.</summary>
    public DateTime? SeenAt { get; init; }
}

internal static class ReadStepQueries
{
    /// <summary>The answers that stand, by experience, in the order in which they were written.</summary>
    public static async Task<ILookup<Guid, ReadAnswer>> ReadAnswersAsync(this IQueryable<Answer> answers, CancellationToken ct) =>
        (await answers.Where(a => a.WithdrawnAt == null).OrderBy(a => a.WrittenAt).Select(a => new ReadAnswer
        {
            Id = a.Id,
            ExperienceId = a.ExperienceId,
            AuthorId = a.AuthorId,
            GivenName = a.Author!.GivenName,
            NamePrefix = a.Author.NamePrefix,
            FamilyName = a.Author.FamilyName,
            Text = a.Text,
            WrittenAt = a.WrittenAt,
            ChangedAt = a.ChangedAt,
            SeenAt = a.SeenAt,
        }).AsNoTracking().ToListAsync(ct)).ToLookup(a => a.ExperienceId);

    /// <summary>Steps as others read them; what they led to only when it is among <paramref name="readable"/>.</summary>
    public static IQueryable<ReadStep> ReadSteps(this IQueryable<NextStep> steps, IQueryable<Experience> readable) =>
        steps.Select(s => new ReadStep
        {
            What = s.What,
            ByWhen = s.ByWhen,
            Helper = s.Helper,
            DoneAt = s.DoneAt,
            DroppedAt = s.DroppedAt,
            DropReason = s.DropReason,
            LedToId = readable.Where(e => e.FromStepId == s.Id).OrderBy(e => e.Id).Select(e => (Guid?)e.Id).FirstOrDefault(),
            LedToHeading = readable.Where(e => e.FromStepId == s.Id).OrderBy(e => e.Id).Select(e => e.Heading).FirstOrDefault(),
        });
}
