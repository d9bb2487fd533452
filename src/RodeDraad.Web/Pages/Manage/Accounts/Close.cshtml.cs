using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Accounts;

/// <summary>Closes the way in at this school: running sessions end on the next click.</summary>
public class CloseModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        // Whoever closes the own account has nobody left to open it: the page does not offer it.
        if (id == viewer.PersonId || await db.MembershipOfAsync(viewer, id, ct) is not { } membership) return NotFound();
        membership.End(clock.Now());
        await db.EndSessionsAsync(membership, clock.Now(), ct);
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(id), "Manage.Account.Closed", ManageLinks.ReopenAccount(id));
    }
}
