using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Web.Access;
using RodeDraad.Web.Pages.Dossier.Files;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>A picture, a voice note or a file of a sheet, for whoever has its address and only as long as it is on the sheet.</summary>
public class OpenFileModel(SheetOpening opening) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, [FromQuery(Name = "onderdeel")] Guid partId, CancellationToken ct)
    {
        OpenModel.KeepSecret(Response);
        var opened = await opening.OpenFileAsync(token, partId, HttpContext, ct);
        if (opened.File is not { } file) return OpenModel.Nothing(Response, opened.IsTooOften);
        // What a device called it may hold a name: whoever saves it gets a plain one.
        var answer = this.Send(opened.Bytes, file.Format, $"{(file.Format.Kind() == AttachmentKind.Picture ? "beeld" : "bestand")}.{file.Format.Extension()}", file.Hash);
        Response.Headers.CacheControl = "private, no-store";
        return answer;
    }
}
