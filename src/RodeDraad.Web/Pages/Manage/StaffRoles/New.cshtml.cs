using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.StaffRoles;

/// <summary>Gives a staff member a role, with what limits it and from when.</summary>
public class NewModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public RoleForm Form { get; set; } = new();

    public Guid StaffId { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<Option> Groups { get; private set; } = [];
    public IReadOnlyList<Option> Departments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();
        Form.From = viewer.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } staff) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var (role, scope) = (Form.Role!.Value, Scope());
        if (scope is not null && !Known(scope.Value)) return NotFound();
        var outcome = staff.Give(role, scope, Form.From!.Value, Form.Until);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, FieldOf(outcome));
        await db.SaveChangesAsync(ct);
        var given = staff.Roles.FindLast(r => r.Role == role && (r.GroupId ?? r.DepartmentId) == scope && r.From == Form.From)!;
        return this.Done(ManageLinks.Person(id), "Manage.Role.Given", ManageLinks.EndRole(given.Id));
    }

    private Guid? Scope() => Form.Role!.Value.Scope() switch
    {
        RoleScope.Groups => Form.GroupId,
        RoleScope.Departments => Form.DepartmentId,
        _ => null,
    };

    // The lists hold the school's own groups and departments and no others.
    private bool Known(Guid scope) => Groups.Concat(Departments).Any(o => o.Value == scope.ToString());

    private static string FieldOf(Outcome outcome) => outcome.Refusal switch
    {
        PeopleRules.RoleNeedsGroup => "Form.GroupId",
        PeopleRules.RoleNeedsDepartment => "Form.DepartmentId",
        PeopleRules.EndsBeforeItBegins => "Form.Until",
        _ => "Form.Role",
    };

    private async Task<StaffMember?> LoadAsync(Guid id, CancellationToken ct)
    {
        var staff = await db.Staff.ManagedBy(viewer).Include(s => s.Roles).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (staff is null) return null;
        (StaffId, Name) = (id, staff.FullName);
        Groups = await db.GroupOptionsAsync(viewer.Year, ct);
        Departments = await db.DepartmentOptionsAsync(ct);
        return staff;
    }

    public sealed class RoleForm
    {
        [Needed("Manage.Role.Needed")] public Role? Role { get; set; }
        public Guid? GroupId { get; set; }
        public Guid? DepartmentId { get; set; }
        [Needed] public DateOnly? From { get; set; }
        public DateOnly? Until { get; set; }
    }
}
