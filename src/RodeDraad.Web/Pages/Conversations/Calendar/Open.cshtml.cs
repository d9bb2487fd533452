using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Calendar;

/// <summary>Makes a calendar address and shows it this once; the one before stops working.</summary>
public class OpenModel(AppDb db, Viewer viewer, TimeProvider clock, Setup.Settings settings) : PageModel
{
    /// <summary>The whole address.</summary>
    public string Address { get; private set; } = "";

    public IActionResult OnGet() => LocalRedirect(RoundLinks.Calendar);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (viewer.PersonId is null) return NotFound();
        var token = OneTimeToken.NewAt(viewer.School);
        (await OwnFeed.FindOrAddAsync(db, viewer, ct)).Open(OneTimeToken.HashOf(token), clock.Now());
        await db.SaveChangesAsync(ct);
        Address = settings.Site.PublicAddress + RoundLinks.Feed(token);
        return Page();
    }
}
