using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>
/// A sheet for whoever has its address. An address that does not open, for whatever reason, gets one and the same answer.
/// </summary>
public class OpenModel(SheetOpening opening) : PageModel
{
    /// <summary>Null when the address opens nothing.</summary>
    public SheetView? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        // The address is a secret: no other page may hear it, and no search engine may keep it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        var opened = await opening.OpenAsync(token, HttpContext.Connection.RemoteIpAddress, ct);
        Sheet = opened.Sheet;
        if (Sheet is null) Response.StatusCode = opened.IsTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status410Gone;
        if (opened.IsTooOften) Response.Headers.RetryAfter = "900";
        return Page();
    }
}
