using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Pages.Manage.Invitations;

/// <summary>
/// Invites many at once. With a mail server everybody gets a mail; without one this is the sheet to print and cut, with
/// each person's link. The links are shown this once: sent again, new ones take their place.
/// </summary>
public class SheetModel(AppDb db, Viewer viewer, Inviting inviting) : PageModel
{
    /// <summary>How many are invited at once; the next click takes the rest.</summary>
    public const int Most = 200;

    [FromForm(Name = "soort")] public PersonKind? Kind { get; set; }
    [FromForm(Name = "groep")] public Guid? GroupId { get; set; }

    public string? Group { get; private set; }
    public IReadOnlyList<HandedOver> Links { get; private set; } = [];
    public IReadOnlyList<HandedOver> Refused { get; private set; } = [];
    public int Mailed { get; private set; }

    /// <summary>People who sign in with a password that they already have.</summary>
    public int Known { get; private set; }

    public bool HasMore { get; private set; }

    public IActionResult OnGet() => LocalRedirect(ManageLinks.Invitations);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (today, year) = (viewer.Today, viewer.Year);
        var waiting = InviteeQuery.Waiting(db, viewer).Where(p => p.Email != null);
        if (GroupId is { } id)
        {
            Group = await db.Groups.Where(g => g.SchoolId == viewer.School && g.Id == id && g.Year == year).Select(g => g.Name).SingleOrDefaultAsync(ct);
            if (Group is null) return NotFound();
            waiting = waiting.Where(p => db.Enrolments.Any(e => e.LearnerId == p.Id && e.GroupId == id && e.From <= today && (e.Until == null || e.Until >= today)));
        }
        else if (Kind is { } kind)
        {
            var name = kind.ToString();
            waiting = waiting.Where(p => EF.Property<string>(p, "Kind") == name);
        }
        else return NotFound();

        // Who was never invited comes first, so that every click brings the end nearer.
        var ids = await waiting.OrderBy(p => db.Memberships.Any(m => m.PersonId == p.Id)).ThenBy(p => p.NameSort).Select(p => p.Id).Take(Most + 1).ToListAsync(ct);
        HasMore = ids.Count > Most;
        var answers = await inviting.InviteAsync(viewer, ids.Take(Most).ToList(), ct);
        Links = [.. answers.Where(a => a.Link is not null)];
        Refused = [.. answers.Where(a => a.Outcome.IsRefused)];
        Mailed = answers.Count(a => a.IsMailed);
        Known = answers.Count - Links.Count - Refused.Count - Mailed;
        return Page();
    }
}
