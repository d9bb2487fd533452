using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>
/// A sheet for whoever has its address. An address that does not open, for whatever reason, gets one and the same answer.
/// </summary>
public class OpenModel(LinkOpening opening, TimeProvider clock) : PageModel
{
    /// <summary>Null when the address opens nothing.</summary>
    public SheetView? Sheet { get; private set; }

    /// <summary>Where a file of the sheet opens.</summary>
    public string FileUrl(SheetPiece piece) => ShowLinks.OpenFile(_token, piece.PartId);

    private string _token = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        LinkOpening.KeepQuiet(Response);
        _token = token;
        var opened = await opening.OpenAsync(token, HttpContext.Connection.RemoteIpAddress,
            (db, hash) => OpenSheets.OpenAsync(db, hash, clock.Today(), clock.Now(), ct), ct);
        Sheet = opened.Found;
        if (Sheet is null) LinkOpening.Shut(Response, opened.IsTooOften);
        return Page();
    }
}
