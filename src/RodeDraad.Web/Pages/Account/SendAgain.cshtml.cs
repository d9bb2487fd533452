using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Account;

/// <summary>
/// A form from before this sign-in, with what was typed in it and one button that sends it. Reached only from inside, in
/// answer to such a form.
/// </summary>
public class SendAgainModel : PageModel
{
    public CarriedForm Form { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (CarriedForms.CaughtIn(HttpContext) is not { } form) return NotFound();
        Form = form;
        return Page();
    }
}
