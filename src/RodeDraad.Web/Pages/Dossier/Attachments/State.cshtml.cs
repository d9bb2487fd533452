using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>How far an upload is, for a phone that comes back after a broken connection.</summary>
public class StateModel(Uploading uploading, Text text) : PageModel
{
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => this.AnswerAsync(text, () => uploading.StateAsync(id, ct));
}
