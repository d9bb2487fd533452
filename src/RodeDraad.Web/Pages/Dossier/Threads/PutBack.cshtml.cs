using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>Puts a removed thread back, exactly as it was.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.Threads.EditableBy(viewer).SingleOrDefaultAsync(t => t.Id == Id, ct) is not { } thread) return NotFound();
        thread.PutBack();
        await db.SaveChangesAsync(ct);
        return this.Done(ThreadLinks.Thread(Id), "Threads.WasPutBack");
    }
}
