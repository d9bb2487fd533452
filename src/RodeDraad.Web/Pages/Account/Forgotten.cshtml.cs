using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Account;

/// <summary>Asks for a link to choose a new password. The answer is the same whether or not there is such an account.</summary>
public class ForgottenModel(ForgottenPasswords forgotten, Settings settings) : PageModel
{
    [BindProperty, Needed, Email, Limit(Person.EmailMaxLength)] public string? Email { get; set; }

    /// <summary>Without a mail server the school makes the link.</summary>
    public bool IsMailed => settings.Mail.IsOn;

    public void OnGet() { }

    public IActionResult OnPost()
    {
        if (!IsMailed) return LocalRedirect(AccountLinks.Forgotten);
        if (!ModelState.IsValid) return this.Invalid();
        forgotten.Ask(Email!);
        return this.Done(AccountLinks.SignIn(), "Account.Forgotten.Sent");
    }
}
