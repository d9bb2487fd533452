using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using RodeDraad.Core.Common.Files;

namespace RodeDraad.Web.Pages;

/// <summary>How the bytes of a file go out: by their checked type, never guessed at, in a sandbox of their own.</summary>
internal static class FileAnswers
{
    /// <summary>
    /// Pictures and sound were written anew and may be shown in the page; anything else is there to be saved. Browsers
    /// keep it for this reader, and ask each time whether they still may.
    /// </summary>
    public static IActionResult Send(this PageModel page, Stream bytes, FileFormat format, string name, string hash)
    {
        var headers = page.Response.Headers;
        var disposition = new ContentDispositionHeaderValue(format.Kind() == AttachmentKind.File ? "attachment" : "inline");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-cache";
        headers.Remove("Pragma");
        return new FileStreamResult(bytes, format.MediaType())
        {
            EnableRangeProcessing = true,
            EntityTag = new EntityTagHeaderValue($"\"{hash}\""),
        };
    }
}
