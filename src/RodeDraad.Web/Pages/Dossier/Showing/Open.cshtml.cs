using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>
/// A sheet for whoever has its address. An address that does not open, for whatever reason, gets one and the same answer.
/// </summary>
public class OpenModel(SheetOpening opening) : PageModel
{
    /// <summary>Null when the address opens nothing.</summary>
    public SheetView? Sheet { get; private set; }

    /// <summary>Where a file of the sheet opens.</summary>
    public string FileUrl(SheetPiece piece) => ShowLinks.OpenFile(_token, piece.PartId);

    private string _token = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        KeepSecret(Response);
        _token = token;
        var opened = await opening.OpenAsync(token, HttpContext.Connection.RemoteIpAddress, ct);
        Sheet = opened.Sheet;
        if (Sheet is null) Nothing(Response, opened.IsTooOften);
        return Page();
    }

    /// <summary>The address is a secret: no other page may hear it, and no search engine may keep it.</summary>
    internal static void KeepSecret(HttpResponse response)
    {
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }

    /// <summary>One answer for all that does not open.</summary>
    internal static IActionResult Nothing(HttpResponse response, bool isTooOften)
    {
        response.StatusCode = isTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status410Gone;
        if (isTooOften) response.Headers.RetryAfter = "900";
        return new EmptyResult();
    }
}
