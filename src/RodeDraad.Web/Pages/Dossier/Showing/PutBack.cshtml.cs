using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Puts a removed sheet back, with the links that are still open.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Sheets.EditableBy(viewer).SingleOrDefaultAsync(s => s.Id == Id, ct) is not { } sheet) return NotFound();
        sheet.PutBack();
        await db.SaveChangesAsync(ct);
        return this.Done(ShowLinks.Sheet(Id), "Profile.IsBack");
    }
}
