using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.StaffRoles;

/// <summary>Ends a role as of now: on the next click it opens nothing any more.</summary>
public class EndModel(AppDb db, Viewer viewer) : PageModel
{
    public Guid StaffId { get; private set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var staff = db.Staff.ManagedBy(viewer).Select(s => s.Id);
        if (await db.StaffRoles.SingleOrDefaultAsync(r => r.Id == id && staff.Contains(r.StaffId), ct) is not { } role) return NotFound();
        if (role.Role == Role.Administrator && role.RunsOn(viewer.Today) && await Administrators.IsOnlyOneAsync(db, role.StaffId, viewer.Today, ct))
        {
            StaffId = role.StaffId;
            return this.ShowRefusal(Outcome.Refused(PeopleRules.LastAdministrator));
        }
        if (role.RunsAfter(viewer.Today)) role.End(viewer.Today.AddDays(-1));
        await db.SaveChangesAsync(ct);
        return this.Done(ManageLinks.Person(role.StaffId), "Manage.Role.Ended", ManageLinks.ResumeRole(id));
    }
}
