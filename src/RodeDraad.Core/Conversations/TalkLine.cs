using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations;

/// <summary>A conversation in a list, for one of its learners.</summary>
public sealed class TalkLine
{
    public required Guid Id { get; init; }
    public required Guid ConversationId { get; init; }
    public required Guid LearnerId { get; init; }
    public required string GivenName { get; init; }
    public string? NamePrefix { get; init; }
    public required string FamilyName { get; init; }
    public string LearnerName => Person.FullNameOf(GivenName, NamePrefix, FamilyName);
    public string? GuideGivenName { get; init; }
    public string? GuidePrefix { get; init; }
    public string? GuideFamilyName { get; init; }
    public string? GuideName => GuideGivenName is null ? null : Person.FullNameOf(GuideGivenName, GuidePrefix, GuideFamilyName!);
    public Guid? GuideId { get; init; }
    public required ConversationKind Kind { get; init; }
    public DateTime? PlannedAt { get; init; }
    public required int Minutes { get; init; }
    public string? AskedFor { get; init; }
    public required DateTime MadeAt { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public DateTime? CancelledAt { get; init; }
    public DateTime? OfferedAt { get; init; }
    public DateTime? ConfirmedAt { get; init; }
    public DateTime? SharedHomeAt { get; init; }
    public string? CoreWord { get; init; }
    public string? Step { get; init; }
    public DateOnly? ByWhen { get; init; }

    /// <summary>There is something to talk about already.</summary>
    public required bool HasStory { get; init; }

    /// <summary>Somebody from home said something that only the learner has read.</summary>
    public bool HasSentence { get; init; }

    /// <summary>Who else sits in the same small group, for a line that stands for all of it.</summary>
    public IReadOnlyList<TalkLine> Others { get; internal set; } = [];

    /// <summary>The names of all for whom the line stands.</summary>
    public string Names => string.Join(", ", Others.Prepend(this).Select(t => t.GivenName));

    public ConversationState State => CancelledAt is not null ? ConversationState.Cancelled
        : EndedAt is not null ? ConversationState.Held
        : StartedAt is not null ? ConversationState.Running
        : GuideId is null ? ConversationState.Asked
        : ConversationState.Planned;

    /// <summary>Conversations in lines.</summary>
    public static IQueryable<TalkLine> Of(IQueryable<ConversationRecord> records) => records.Select(r => new TalkLine
    {
        Id = r.Id,
        ConversationId = r.ConversationId,
        LearnerId = r.LearnerId,
        GivenName = r.Learner!.GivenName,
        NamePrefix = r.Learner.NamePrefix,
        FamilyName = r.Learner.FamilyName,
        GuideId = r.Conversation!.GuideId,
        GuideGivenName = r.Conversation.Guide!.GivenName,
        GuidePrefix = r.Conversation.Guide.NamePrefix,
        GuideFamilyName = r.Conversation.Guide.FamilyName,
        Kind = r.Conversation.Kind,
        PlannedAt = r.Conversation.PlannedAt,
        Minutes = r.Conversation.Minutes,
        AskedFor = r.Conversation.AskedFor,
        MadeAt = r.Conversation.MadeAt,
        StartedAt = r.Conversation.StartedAt,
        EndedAt = r.Conversation.EndedAt,
        CancelledAt = r.Conversation.CancelledAt,
        OfferedAt = r.OfferedAt,
        ConfirmedAt = r.ConfirmedAt,
        SharedHomeAt = r.SharedHomeAt,
        CoreWord = r.CoreWord,
        Step = r.Step,
        ByWhen = r.ByWhen,
        HasSentence = r.Invitations.Any(i => i.SaidAt != null && i.OnTableAt == null && i.RevokedAt == null),
        HasStory = r.ExperienceId != null || r.Opening != null || r.SmallStory != null,
    });
}

/// <summary>The conversations of a viewer: what comes, what runs, what waits, and what was.</summary>
public sealed class TalkList
{
    public const int MostHeld = 40;

    /// <summary>Running now.</summary>
    public required IReadOnlyList<TalkLine> Running { get; init; }

    /// <summary>Asked for and not yet answered.</summary>
    public required IReadOnlyList<TalkLine> Asked { get; init; }

    /// <summary>Agreed, the next one first; those without a moment last.</summary>
    public required IReadOnlyList<TalkLine> Coming { get; init; }

    /// <summary>Ended and not handed over yet.</summary>
    public required IReadOnlyList<TalkLine> Unfinished { get; init; }

    /// <summary>Handed over, for the learner to confirm.</summary>
    public required IReadOnlyList<TalkLine> ToConfirm { get; init; }

    /// <summary>Confirmed, newest first.</summary>
    public required IReadOnlyList<TalkLine> Held { get; init; }

    public bool IsEmpty => Running.Count + Asked.Count + Coming.Count + Unfinished.Count + ToConfirm.Count + Held.Count == 0;

    /// <summary>
    /// Loads the list through the viewer in two statements: what is open, and the newest that were confirmed. What was
    /// planned more than two weeks ago and never begun has passed by.
    /// </summary>
    public static async Task<TalkList> LoadAsync(AppDb db, Viewer viewer, DateTime now, CancellationToken ct)
    {
        var passed = now.AddDays(-14);
        var visible = db.ConversationRecords.VisibleTo(viewer, db).Where(r => r.Conversation!.CancelledAt == null);
        var open = await TalkLine.Of(visible.Where(r => r.ConfirmedAt == null
            && (r.Conversation!.StartedAt != null || r.Conversation.PlannedAt == null || r.Conversation.PlannedAt >= passed))).AsNoTracking().ToListAsync(ct);
        var held = await TalkLine.Of(visible.Where(r => r.ConfirmedAt != null).OrderByDescending(r => r.ConfirmedAt).ThenBy(r => r.Id).Take(MostHeld))
            .AsNoTracking().ToListAsync(ct);
        return new()
        {
            Running = [.. Together(open, viewer).Where(t => t.State == ConversationState.Running).OrderByDescending(t => t.StartedAt)],
            Asked = [.. open.Where(t => t.State == ConversationState.Asked).OrderBy(t => t.MadeAt)],
            Coming = [.. Together(open, viewer).Where(t => t.State == ConversationState.Planned).OrderBy(t => t.PlannedAt ?? DateTime.MaxValue).ThenBy(t => t.MadeAt)],
            Unfinished = [.. open.Where(t => t.State == ConversationState.Held && t.OfferedAt is null).OrderByDescending(t => t.EndedAt)],
            ToConfirm = [.. open.Where(t => t.OfferedAt is not null).OrderByDescending(t => t.OfferedAt)],
            Held = [.. held.OrderByDescending(t => t.EndedAt)],
        };
    }

    /// <summary>For who guides, a small group that still has to talk, or talks, is one line.</summary>
    private static IEnumerable<TalkLine> Together(List<TalkLine> lines, Viewer viewer)
    {
        if (viewer.Is(Role.Learner)) return lines;
        var groups = lines.Where(t => t.Kind == ConversationKind.SmallGroup).GroupBy(t => t.ConversationId).Select(g => g.OrderBy(t => t.GivenName).ToList()).ToList();
        foreach (var group in groups) group[0].Others = group[1..];
        return lines.Where(t => t.Kind != ConversationKind.SmallGroup).Concat(groups.Select(g => g[0]));
    }
}
