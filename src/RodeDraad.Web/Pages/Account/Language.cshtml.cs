using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Account;

/// <summary>
/// Shows this browser everything in another language. Nothing is stored on the server, so a plain link may do it;
/// the language of an account is changed on the account page.
/// </summary>
public class LanguageModel : PageModel
{
    [FromRoute] public string Code { get; set; } = "";
    [FromQuery(Name = "terug")] public string? Back { get; set; }

    public IActionResult OnGet()
    {
        if (!Languages.Codes.Contains(Code)) return NotFound();
        Response.Cookies.Append(Languages.Cookie, Code, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : AccountLinks.Home);
    }
}
