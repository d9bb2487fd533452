using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>Puts own words back, exactly as they were, audience included.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.OwnWords.EditableBy(viewer).SingleOrDefaultAsync(w => w.Id == Id, ct) is not { } words) return NotFound();
        words.PutBack();
        await db.SaveChangesAsync(ct);
        return this.Done(AboutMeLinks.Theme(words.Theme), "OwnWords.WasPutBack");
    }
}
