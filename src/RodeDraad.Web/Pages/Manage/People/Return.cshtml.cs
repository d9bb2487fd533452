using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Comes back, or leaving was a mistake: the same person goes on.</summary>
public class ReturnModel(AppDb db, Viewer viewer, Leaving leaving) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person) return NotFound();
        await leaving.ReturnAsync(person, viewer.Year, ct);
        await db.SaveChangesAsync(ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return this.Done(ManageLinks.Person(id), "Manage.Returned");
    }
}
