using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Enrolments;

/// <summary>Puts a learner in a group from today; also takes back a move or a goodbye of today.</summary>
public class PutModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid group, CancellationToken ct)
    {
        if (await db.LearnerWithGroupsAsync(viewer, id, ct) is not { } learner) return NotFound();
        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == group && g.Year == viewer.Year, ct) is not { } found) return NotFound();
        if (learner.EnrolIn(found, viewer.Today).IsRefused) return NotFound();
        await db.SaveChangesAsync(ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return this.Done(ManageLinks.Person(id), "Manage.Enrolled");
    }
}
