using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>A picture, a voice note or a file of a sheet, for whoever has its address and only as long as it is on the sheet.</summary>
public class OpenFileModel(LinkOpening opening, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, [FromQuery(Name = "onderdeel")] Guid partId, CancellationToken ct)
    {
        LinkOpening.KeepQuiet(Response);
        var opened = await opening.StreamAsync(token, HttpContext, async (db, hash) =>
            await OpenSheets.FileAsync(db, hash, partId, clock.Today(), ct) is { } shown ? new Found(shown, new KeptFile(db, shown.Id, shown.Length)) : null, ct);
        if (opened.Found is not { } found)
        {
            LinkOpening.Shut(Response, opened.IsTooOften);
            return new EmptyResult();
        }
        // What a device called it may hold a name: whoever saves it gets a plain one.
        var format = found.File.Format;
        var answer = this.Send(found.Bytes, format, $"{(format.Kind() == AttachmentKind.Picture ? "beeld" : "bestand")}.{format.Extension()}", found.File.Hash);
        Response.Headers.CacheControl = "private, no-store";
        return answer;
    }

    private sealed record Found(ShownFile File, Stream Bytes);
}
