using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>A round as those who guide see it: the times with who sits there, and who has no time yet.</summary>
public sealed class RoundBoard
{
    public required Round Round { get; init; }

    /// <summary>Names of the groups, in their order.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    public required IReadOnlyList<Time> Times { get; init; }

    /// <summary>Learners of the round whom the viewer guides and who have no time; by name.</summary>
    public required IReadOnlyList<Person> WithoutTime { get; init; }

    /// <summary>Whether the viewer may change the round itself.</summary>
    public required bool IsEditable { get; init; }

    public int FreePlaces => Times.Where(t => !t.HasPassed).Sum(t => Math.Max(0, t.Seats - t.People.Count));

    /// <summary>A time of the round.</summary>
    public sealed record Time(Guid Id, Guid StaffId, string Staff, DateTime StartsAt, int Minutes, int Seats, string? Place, bool HasPassed, bool IsCalledOff, Guid? ConversationId)
    {
        public IReadOnlyList<Seated> People { get; internal set; } = [];
    }

    /// <summary>Who sits there, and where the conversation of that learner is.</summary>
    public sealed record Seated(Guid SlotId, Guid LearnerId, string Name, Guid? RecordId, bool WasHeld);

    /// <summary>A learner by name, with the last conversation of this school year; null when there was none.</summary>
    public sealed record Person(Guid Id, string Name, string Group, DateTime? LastAt);

    /// <summary>Five statements, whatever the size of the school; null when the round is not the viewer's to see.</summary>
    public static async Task<RoundBoard?> LoadAsync(AppDb db, Viewer viewer, Guid id, DateTime now, CancellationToken ct)
    {
        var round = await db.Rounds.VisibleTo(viewer, db).AsNoTracking().Include(r => r.Groups).ThenInclude(g => g.Group).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (round is null) return null;
        var (groups, today, departments) = (round.Groups.ConvertAll(g => g.GroupId), viewer.Today, viewer.DepartmentsAs(Role.Counsellor));
        var times = await db.Slots.AsNoTracking().Where(s => s.RoundId == id).OrderBy(s => s.StartsAt).ThenBy(s => s.Staff!.NameSort).ThenBy(s => s.Id)
            .Select(s => new Time(s.Id, s.StaffId, People.Person.FullNameOf(s.Staff!.GivenName, s.Staff.NamePrefix, s.Staff.FamilyName), s.StartsAt, s.Minutes,
                s.Seats, s.Place, s.StartsAt <= now, s.Conversation!.CancelledAt != null, s.ConversationId)).ToListAsync(ct);
        var seated = await db.Bookings.VisibleTo(viewer, db).AsNoTracking()
            .Where(b => b.RoundId == id && b.Slot!.Conversation!.CancelledAt == null).OrderBy(b => b.Seat)
            .Select(b => new Seated(b.SlotId, b.LearnerId, People.Person.FullNameOf(b.Learner!.GivenName, b.Learner.NamePrefix, b.Learner.FamilyName),
                db.ConversationRecords.Where(r => r.ConversationId == b.Slot!.ConversationId && r.LearnerId == b.LearnerId).Select(r => (Guid?)r.Id).FirstOrDefault(),
                b.Slot!.Conversation!.EndedAt != null)).ToListAsync(ct);
        var placed = seated.ToLookup(s => s.SlotId);
        foreach (var time in times) time.People = [.. placed[time.Id]];

        var since = SchoolYear.Of(today).FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var learners = await db.Enrolments.RunningOn(today).AsNoTracking()
            .Where(n => groups.Contains(n.GroupId) && n.Group!.Kind == GroupKind.Homeroom && db.Learners.GuidedBy(viewer).Any(l => l.Id == n.LearnerId))
            .OrderBy(n => n.Learner!.NameSort).ThenBy(n => n.LearnerId)
            .Select(n => new Person(n.LearnerId, People.Person.FullNameOf(n.Learner!.GivenName, n.Learner.NamePrefix, n.Learner.FamilyName), n.Group!.Name,
                db.ConversationRecords.Where(r => r.LearnerId == n.LearnerId && r.Conversation!.EndedAt >= since).Max(r => r.Conversation!.EndedAt)))
            .ToListAsync(ct);
        var have = seated.Select(s => s.LearnerId).ToHashSet();
        return new RoundBoard
        {
            Round = round,
            Groups = [.. round.Groups.Select(g => g.Group!.Name).Order(StringComparer.Ordinal)],
            Times = times,
            WithoutTime = [.. learners.Where(l => !have.Contains(l.Id))],
            IsEditable = round.MadeById == viewer.PersonId || round.Groups.TrueForAll(g => departments.Contains(g.Group!.DepartmentId)),
        };
    }
}
