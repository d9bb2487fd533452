using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>Takes own words away. What was said is never rewritten, but it stays the learner's to keep or not.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.OwnWords.EditableBy(viewer).SingleOrDefaultAsync(w => w.Id == Id, ct) is not { } words) return NotFound();
        words.Remove(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(AboutMeLinks.Theme(words.Theme), "OwnWords.WasRemoved", AboutMeLinks.PutBack(Id));
    }
}
