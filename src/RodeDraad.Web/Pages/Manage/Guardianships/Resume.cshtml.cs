using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Guardianships;

/// <summary>Takes the end of a link back.</summary>
public class ResumeModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var learners = db.Learners.ManagedBy(viewer).Select(l => l.Id);
        if (await db.Guardianships.SingleOrDefaultAsync(g => g.Id == id && learners.Contains(g.LearnerId), ct) is not { } link) return NotFound();
        link.Resume();
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(link.LearnerId), "Manage.Linked", ManageLinks.EndGuardianship(id));
    }
}
