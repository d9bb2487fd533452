using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Signs every own device out but this one.</summary>
public class EndOtherSessionsModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var others = db.Sessions.Where(s => s.AccountId == viewer.AccountId && s.Id != viewer.SessionId && s.EndedAt == null);
        foreach (var session in await others.ToListAsync(ct)) session.End(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(AccountLinks.Account, "Account.Devices.OthersEnded");
    }
}
