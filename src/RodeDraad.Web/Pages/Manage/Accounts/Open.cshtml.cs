using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Accounts;

/// <summary>Opens a closed way in again.</summary>
public class OpenModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.MembershipOfAsync(viewer, id, ct) is not { } membership) return NotFound();
        membership.Resume();
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(id), "Manage.Account.Opened", ManageLinks.CloseAccount(id));
    }
}
