using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;

namespace RodeDraad.Core.Conversations.Rounds;

/// <summary>
/// Gives a place to those who did not choose: whoever had no conversation yet this school year comes first, then in the
/// order of the names; the earliest free times first.
/// </summary>
public sealed class Placing(AppDb db, Choosing choosing, TimeProvider clock)
{
    /// <summary>Places whom the viewer guides; answers with how many got a place and how many could not.</summary>
    public async Task<(int Placed, int Left)> PlaceAsync(Round round, Viewer viewer, CancellationToken ct)
    {
        var groups = round.Groups.ConvertAll(g => g.GroupId);
        var (today, now) = (viewer.Today, clock.Now());
        var since = viewer.Year.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var waiting = await db.Learners.GuidedBy(viewer).AsNoTracking()
            .Where(l => l.Enrolments.Any(n => groups.Contains(n.GroupId) && n.Group!.Kind == GroupKind.Homeroom && n.From <= today && (n.Until == null || n.Until >= today))
                && !db.Bookings.Any(b => b.RoundId == round.Id && b.LearnerId == l.Id && b.Slot!.Conversation!.CancelledAt == null))
            .OrderBy(l => db.ConversationRecords.Any(r => r.LearnerId == l.Id && r.Conversation!.EndedAt >= since)).ThenBy(l => l.NameSort).ThenBy(l => l.Id)
            .Select(l => l.Id).ToListAsync(ct);
        var placed = 0;
        foreach (var learner in waiting)
        {
            var free = await db.Slots.AsNoTracking().Where(s => s.RoundId == round.Id && s.StartsAt > now)
                .OpenTo(learner, viewer, db)
                .Where(s => s.Bookings.Count < s.Seats || s.Conversation!.CancelledAt != null)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
            if (free is { } slot && !(await choosing.TakeAsync(slot, learner, Id.New(), viewer.Person, ct)).IsRefused) placed++;
        }
        return (placed, waiting.Count - placed);
    }
}
