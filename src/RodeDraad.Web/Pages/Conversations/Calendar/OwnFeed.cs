using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>What somebody chose for the own calendar and reminders.</summary>
internal static class OwnFeed
{
    /// <summary>The viewer's own; a new one is not saved yet.</summary>
    public static async Task<CalendarFeed> FindOrAddAsync(AppDb db, Viewer viewer, CancellationToken ct) =>
        await db.CalendarFeeds.SingleOrDefaultAsync(f => f.PersonId == viewer.Person, ct)
            ?? db.CalendarFeeds.Add(new CalendarFeed(viewer.School, viewer.Person)).Entity;
}
