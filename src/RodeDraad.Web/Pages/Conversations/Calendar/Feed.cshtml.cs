using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>
/// Somebody's conversations for a calendar program, which cannot sign in: the address is the key. An address that was
/// withdrawn, of somebody who left, or that never was, are one answer.
/// </summary>
public class FeedModel(AppDb db, Tenancy tenancy, CalendarText calendars, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        if (OneTimeToken.SchoolOf(token) is not { } school) return NotFound();
        // A signed-in reader stands in a school already; the address of another one is not for that page.
        if (tenancy.SchoolId is null) tenancy.Enter(school);
        else if (tenancy.SchoolId != school) return NotFound();
        var hash = OneTimeToken.HashOf(token);
        var owner = await db.CalendarFeeds.AsNoTracking().Where(f => f.Hash == hash && f.Person!.LeftOn == null)
            .Select(f => new { f.PersonId, Language = db.Memberships.Where(m => m.PersonId == f.PersonId).Select(m => m.Account!.Language).FirstOrDefault() })
            .SingleOrDefaultAsync(ct);
        if (owner is null) return NotFound();
        var lines = await Agenda.OfAsync(db, owner.PersonId, clock.Now(), ct);
        Response.Headers.CacheControl = "private, no-store";
        return Content(calendars.Of(lines, owner.Language ?? Languages.Dutch, _ => ConversationLinks.Index), CalendarText.ContentType, Encoding.UTF8);
    }
}
