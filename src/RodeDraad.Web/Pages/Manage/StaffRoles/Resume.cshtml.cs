using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.StaffRoles;

/// <summary>Takes the end of a role back.</summary>
public class ResumeModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var staff = db.Staff.ManagedBy(viewer).Where(s => s.LeftOn == null).Select(s => s.Id);
        if (await db.StaffRoles.SingleOrDefaultAsync(r => r.Id == id && staff.Contains(r.StaffId), ct) is not { } role) return NotFound();
        role.Resume();
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(role.StaffId), "Manage.Role.Resumed", ManageLinks.EndRole(id));
    }
}
