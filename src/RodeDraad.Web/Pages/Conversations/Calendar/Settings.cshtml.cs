using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>How somebody hears of the own conversations: by mail a day before, and in a calendar of choice.</summary>
public class SettingsModel(AppDb db, Viewer viewer, Outbox outbox) : PageModel
{
    [BindProperty] public bool ByMail { get; set; }

    /// <summary>Since when there is a calendar address; null when there is none.</summary>
    public DateTime? OpenSince { get; private set; }

    /// <summary>Whether this site sends mail at all.</summary>
    public bool SendsMail => outbox.IsOpen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (viewer.PersonId is null) return NotFound();
        var feed = await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.PersonId == viewer.Person, ct);
        (OpenSince, ByMail) = (feed?.MadeAt, feed is not { WithoutMail: true });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (viewer.PersonId is null) return NotFound();
        var feed = await OwnFeed.FindOrAddAsync(db, viewer, ct);
        feed.Mail(ByMail);
        await db.SaveOnceAsync(() => db.CalendarFeeds.AnyAsync(f => f.PersonId == viewer.Person, ct), ct);
        return this.Done(RoundLinks.Calendar, "Calendar.Saved");
    }
}
