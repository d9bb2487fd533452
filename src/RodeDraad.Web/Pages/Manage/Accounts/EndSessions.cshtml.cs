using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Accounts;

/// <summary>Ends all sessions of somebody at this school, for a lost telephone or a computer left open.</summary>
public class EndSessionsModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.MembershipOfAsync(viewer, id, ct) is not { } membership) return NotFound();
        await db.EndSessionsAsync(membership, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(id), "Manage.Account.SessionsEnded");
    }
}
