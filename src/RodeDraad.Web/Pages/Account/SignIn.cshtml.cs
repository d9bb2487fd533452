using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Signing in with a local account.</summary>
public class SignInModel(AppDb db, UserManager<Core.People.Account> accounts, SignInSessions sessions) : PageModel
{
    [FromQuery(Name = "terug")] public string? Back { get; set; }
    [FromForm(Name = "email")] public string? Email { get; set; }
    [FromForm(Name = "password")] public string? Password { get; set; }
    [FromForm(Name = "owndevice")] public bool OwnDevice { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var account = await accounts.FindByEmailAsync(Email ?? "");
        var membership = account is null ? null : await db.Memberships
            .Where(m => m.AccountId == account.Id && m.EndedAt == null).OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
        if (account is null || membership is null || !await accounts.CheckPasswordAsync(account, Password ?? ""))
            return this.ShowRefusal(Core.Common.Outcome.Refused("Account.SignIn.Refused"));
        await sessions.BeginAsync(HttpContext, account, membership, OwnDevice, ct);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : AccountLinks.Home);
    }
}
