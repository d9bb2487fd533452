using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Stores whether the account reads short sentences; before it is chosen, a learner's track decides.</summary>
public class ShortSentencesModel(AppDb db, Viewer viewer) : PageModel
{
    [FromForm(Name = "short")] public bool? Short { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Short is null) return NotFound();
        var account = await db.Accounts.SingleAsync(a => a.Id == viewer.AccountId, ct);
        account.ShortSentences = Short;
        await db.SaveChangesAsync(ct);
        return this.Done(AccountLinks.Account, "Account.ShortSentences.Done");
    }
}
