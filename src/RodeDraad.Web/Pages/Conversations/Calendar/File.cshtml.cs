using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>One conversation as a calendar file, for who takes part in it.</summary>
public class FileModel(AppDb db, Viewer viewer, CalendarText calendars) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var conversation = await db.ConversationRecords.WrittenBy(viewer, db).Where(r => r.Id == id).Select(r => (Guid?)r.ConversationId).SingleOrDefaultAsync(ct);
        if (conversation is null || await Agenda.FindAsync(db, viewer.Person, conversation.Value, ct) is not { } line) return NotFound();
        var text = calendars.Of([line], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, _ => ConversationLinks.Show(id));
        return File(Encoding.UTF8.GetBytes(text), CalendarText.ContentType, "gesprek.ics");
    }
}
