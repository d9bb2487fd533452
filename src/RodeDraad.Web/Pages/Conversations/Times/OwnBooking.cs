using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Times;

/// <summary>A learner's own place in a round, to change it.</summary>
internal static class OwnBooking
{
    /// <summary>Null when there is none: unknown and not yours are one answer.</summary>
    public static Task<Booking?> FindAsync(AppDb db, Viewer viewer, Guid roundId, CancellationToken ct) =>
        db.Bookings.VisibleTo(viewer, db).Include(b => b.Slot!.Round).SingleOrDefaultAsync(b => b.RoundId == roundId, ct);
}
