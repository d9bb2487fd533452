using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Guardianships;

/// <summary>Ends the link of a guardian and a learner, as of now: the guardian sees nothing of this learner any more.</summary>
public class EndModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var learners = db.Learners.ManagedBy(viewer).Select(l => l.Id);
        if (await db.Guardianships.SingleOrDefaultAsync(g => g.Id == id && learners.Contains(g.LearnerId), ct) is not { } link) return NotFound();
        if (link.RunsAfter(viewer.Today)) link.End(viewer.Today.AddDays(-1));
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(link.LearnerId), "Manage.Link.Ended", ManageLinks.ResumeGuardianship(id));
    }
}
