using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Core.Conversations.ThreeWay;

/// <summary>
/// A conversation as somebody from home sees it. This is a list of what may go along, field by field: when, where, with
/// whom, what the learner laid on the table, and the own sentence. Nothing else of the dossier is here.
/// </summary>
public sealed class GuestView
{
    /// <summary>For the record of reading; never on the page.</summary>
    public required Guid LearnerId { get; init; }

    public required string Learner { get; init; }
    public required string Name { get; init; }
    public string? Guide { get; init; }
    public DateTime? PlannedAt { get; init; }
    public required int Minutes { get; init; }
    public string? Place { get; init; }
    public string? Sentence { get; init; }

    /// <summary>They stood up; nothing can be said by this way any more.</summary>
    public required bool IsOver { get; init; }

    public IReadOnlyList<OnTable> Shown { get; private set; } = [];

    /// <summary>Two statements; null when there is no such invitation.</summary>
    /// <param name="open">The one invitation, as its reader may open it.</param>
    public static async Task<GuestView?> LoadAsync(AppDb db, IQueryable<GuardianInvitation> open, CancellationToken ct)
    {
        var row = await open.AsNoTracking().Select(i => new
        {
            i.RecordId,
            i.LearnerId,
            i.Name,
            i.Sentence,
            i.Record!.Learner!.GivenName,
            i.Record.Conversation!.PlannedAt,
            i.Record.Conversation.Minutes,
            i.Record.Conversation.EndedAt,
            Place = i.Record.Conversation.Place ?? db.Slots.Where(s => s.ConversationId == i.Record.ConversationId).Select(s => s.Place).FirstOrDefault(),
            Guide = i.Record.Conversation.Guide == null ? null : new { i.Record.Conversation.Guide.GivenName, i.Record.Conversation.Guide.NamePrefix, i.Record.Conversation.Guide.FamilyName },
        }).SingleOrDefaultAsync(ct);
        if (row is null) return null;
        return new GuestView
        {
            LearnerId = row.LearnerId,
            Learner = row.GivenName,
            Name = row.Name,
            Guide = row.Guide is { } guide ? Person.FullNameOf(guide.GivenName, guide.NamePrefix, guide.FamilyName) : null,
            PlannedAt = row.PlannedAt,
            Minutes = row.Minutes,
            Place = row.Place,
            Sentence = row.Sentence,
            IsOver = row.EndedAt is not null,
            Shown = await OnTable.OfAsync(db, row.RecordId, ct),
        };
    }
}

/// <summary>A conversation that a guardian was asked to, in a list.</summary>
public sealed record GuestLine(Guid InvitationId, Guid LearnerId, string Learner, DateTime? PlannedAt, bool IsOver)
{
    /// <summary>Those of a guardian, the next one first; one statement.</summary>
    public static async Task<IReadOnlyList<GuestLine>> OfAsync(AppDb db, Viewer viewer, DateTime now, CancellationToken ct)
    {
        var passed = now.AddDays(-14);
        return await db.GuardianInvitations.For(viewer, db).AsNoTracking()
            .Where(i => i.Record!.Conversation!.PlannedAt == null || i.Record.Conversation.PlannedAt >= passed)
            .OrderBy(i => i.Record!.Conversation!.PlannedAt == null).ThenBy(i => i.Record!.Conversation!.PlannedAt).ThenBy(i => i.Id)
            .Select(i => new GuestLine(i.Id, i.LearnerId, i.Record!.Learner!.GivenName, i.Record.Conversation!.PlannedAt, i.Record.Conversation.EndedAt != null))
            .ToListAsync(ct);
    }
}
