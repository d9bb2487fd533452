using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Stores the language of the account: for its pages on every device, and for its mails.</summary>
public class PreferLanguageModel(AppDb db, Viewer viewer) : PageModel
{
    [FromForm(Name = "language")] public string? Code { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Languages.Codes.Contains(Code)) return NotFound();
        var account = await db.Accounts.SingleAsync(a => a.Id == viewer.AccountId, ct);
        account.Language = Code;
        await db.SaveChangesAsync(ct);
        Response.Cookies.Delete(Languages.Cookie);
        return this.Done(AccountLinks.Account, "Account.Language.Done");
    }
}
