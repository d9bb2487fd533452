using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Departments;

/// <summary>A new department.</summary>
public class NewModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public NewDepartmentForm Form { get; set; } = new();

    public void OnGet() => Form.Id = Id.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Added();
        var name = Form.Name.Trim();
        if (await db.IsDepartmentNameTakenAsync(name, Form.Id, ct)) return this.ShowRefusal(Outcome.Refused(SchoolsRules.DepartmentNameTaken), "Form.Name");
        db.Departments.Add(new Department(viewer.School, name, Form.Track!.Value, Form.Id));
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Added();
    }

    private IActionResult Added() => this.Done(ManageLinks.Departments, "Manage.Department.Added");

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Departments.AnyAsync(d => d.SchoolId == viewer.School && d.Id == Form.Id, ct);

    public sealed class NewDepartmentForm : DepartmentForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one department.</summary>
        public Guid Id { get; set; }
    }
}
