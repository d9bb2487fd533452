using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Departments;

/// <summary>Corrects the name or the track of a department.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public EditDepartmentForm Form { get; set; } = new();

    public Department Department { get; private set; } = null!;
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Form = new() { Version = Department.Version, Name = Department.Name, Track = Department.Track };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Department.Version) return Changed();
        var name = Form.Name.Trim();
        if (await db.IsDepartmentNameTakenAsync(name, id, ct)) return this.ShowRefusal(Outcome.Refused(SchoolsRules.DepartmentNameTaken), "Form.Name");
        Department.Rename(name, Form.Track!.Value);
        if (await db.TrySaveAsync(ct)) return this.Done(ManageLinks.Departments, "Manage.Saved");
        return await LoadAsync(id, ct) ? Changed() : NotFound();
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Department.Version);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Departments.SingleOrDefaultAsync(d => d.SchoolId == viewer.School && d.Id == id, ct) is not { } department) return false;
        Department = department;
        return true;
    }

    public sealed class EditDepartmentForm : DepartmentForm
    {
        public int Version { get; set; }
    }
}
