using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Removed;

/// <summary>Puts a removed experience back, exactly as it was, audience included.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Experiences.EditableBy(viewer).SingleOrDefaultAsync(e => e.Id == Id, ct) is not { } experience) return NotFound();
        experience.PutBack();
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Experience(Id), "Dossier.WasPutBack");
    }
}
