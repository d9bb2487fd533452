using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>
/// Announces a file that will come in pieces. Saying it again tells how far it is; the identifier is the sender's, so
/// that sending twice makes one.
/// </summary>
public class BeginModel(Uploading uploading, Text text) : PageModel
{
    [FromRoute] public Guid Experience { get; set; }
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public long Length { get; set; }

    /// <summary>What the sender takes it for; the content decides.</summary>
    [BindProperty] public AttachmentKind? Kind { get; set; }

    [BindProperty] public Guid? ThumbnailOf { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) (Id, Length) = (Guid.Empty, 0);
        return await this.AnswerAsync(text, () => uploading.BeginAsync(Experience, new UploadStart(Id, Name ?? "", Length, ThumbnailOf), ct));
    }
}
