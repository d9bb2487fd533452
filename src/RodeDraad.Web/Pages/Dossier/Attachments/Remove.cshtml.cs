using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>Removes an own file at once; undo instead of "are you sure".</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Attachments.EditableBy(viewer).SingleOrDefaultAsync(a => a.Id == Id, ct) is not { } attachment) return NotFound();
        attachment.Remove(clock.Now());
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Experience(attachment.ExperienceId), "Attachments.WasRemoved", FileLinks.PutBack(Id));
    }
}
