using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>Puts a removed file back with its experience.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Attachments.EditableBy(viewer).SingleOrDefaultAsync(a => a.Id == Id, ct) is not { } attachment) return NotFound();
        attachment.PutBack();
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Experience(attachment.ExperienceId) + "#files", "Attachments.WasPutBack");
    }
}
