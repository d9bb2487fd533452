using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Pages.Manage.Accounts;

/// <summary>Another address to sign in with, for a new name or a new mail system; the owner is told at the old one.</summary>
public class AddressModel(AppDb db, Viewer viewer, Inviting inviting) : PageModel
{
    [BindProperty] public InviteModel.InviteForm Form { get; set; } = new();

    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } account) return NotFound();
        Form.Email = account.Email!;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (await inviting.ReaddressAsync(viewer, id, Form.Email, ct) is not { } outcome) return NotFound();
        return outcome.IsRefused ? this.ShowRefusal(outcome, "Form.Email") : this.Done(ManageLinks.Person(id), "Manage.Account.Address.Done");
    }

    /// <summary>The account of somebody of the viewer's school, with the name for the page.</summary>
    private async Task<Core.People.Account?> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.MembershipOfAsync(viewer, id, ct) is not { EndedAt: null } membership) return null;
        (PersonId, Name) = (id, (await db.People.ManagedBy(viewer).AsNoTracking().SingleAsync(p => p.Id == id, ct)).FullName);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == membership.AccountId, ct);
        return account.IsTakenUp ? account : null;
    }
}
