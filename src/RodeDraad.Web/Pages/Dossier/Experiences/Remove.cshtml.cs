using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>Removes an own experience at once; undo instead of "are you sure".</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindAsync(db, viewer, Id, ct) is not { } experience) return NotFound();
        experience.Remove(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Timeline, "Dossier.WasRemoved", DossierLinks.PutBack(Id));
    }
}
