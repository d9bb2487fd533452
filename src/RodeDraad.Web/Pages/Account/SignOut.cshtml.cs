using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>
/// Ends the session and asks the browser to forget pages, drafts and what was kept for times without a network; cookies,
/// such as the chosen language, stay. A script asks to keep the store when words of somebody else still wait in it.
/// </summary>
public class SignOutModel(SignInSessions sessions) : PageModel
{
    /// <summary>Words of another person wait on this device; the script erased only those of who signs out.</summary>
    [FromForm(Name = "keep")] public bool KeepStore { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await sessions.EndAsync(HttpContext, ct);
        Response.Headers["Clear-Site-Data"] = KeepStore ? "\"cache\"" : "\"cache\", \"storage\"";
        return LocalRedirect(AccountLinks.SignIn());
    }
}
