using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Ends the session and asks the browser to forget the pages.</summary>
public class SignOutModel(SignInSessions sessions) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndAsync(HttpContext, ct);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect(AccountLinks.SignIn());
    }
}
