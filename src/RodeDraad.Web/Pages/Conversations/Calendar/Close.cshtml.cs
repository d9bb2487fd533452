using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>The calendar address stops working.</summary>
public class CloseModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (viewer.PersonId is null) return NotFound();
        (await db.CalendarFeeds.SingleOrDefaultAsync(f => f.PersonId == viewer.Person, ct))?.Close();
        await db.SaveChangesAsync(ct);
        return this.Done(RoundLinks.Calendar, "Calendar.Closed");
    }
}
