using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Groups;

/// <summary>Gives a group a mentor: the same as giving a staff member the role, begun from the group.</summary>
public class MentorModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public MentorForm Form { get; set; } = new();

    public Group Group { get; private set; } = null!;
    public IReadOnlyList<Option> Staff { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form.From = viewer.Today;
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (await db.Staff.ManagedBy(viewer).Include(s => s.Roles).SingleOrDefaultAsync(s => s.Id == Form.StaffId, ct) is not { } staff) return NotFound();
        var outcome = staff.Give(Role.Mentor, id, Form.From!.Value, until: null);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.StaffId");
        await db.SaveChangesAsync(ct);
        var given = staff.Roles.FindLast(r => r.Role == Role.Mentor && r.GroupId == id && r.From == Form.From)!;
        return this.Done(ManageLinks.Group(id), "Manage.Mentor.Given", ManageLinks.EndRole(given.Id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.SchoolId == viewer.School && g.Id == id && g.Year == viewer.Year, ct) is not { } group) return false;
        Group = group;
        Staff = await db.StaffOptionsAsync(viewer, ct);
        return true;
    }

    public sealed class MentorForm
    {
        [Needed("Manage.Mentor.Needed")] public Guid? StaffId { get; set; }
        [Needed] public DateOnly? From { get; set; }
    }
}
