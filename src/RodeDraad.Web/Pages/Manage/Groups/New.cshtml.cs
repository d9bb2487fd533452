using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Groups;

/// <summary>A new group of this school year or the next.</summary>
public class NewModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public NewGroupForm Form { get; set; } = new();

    public IReadOnlyList<Option> Departments { get; private set; } = [];
    public IReadOnlyList<SchoolYear> Years => [viewer.Year, new(viewer.Year.Start + 1)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Form.Id, Form.Start) = (Id.New(), viewer.Year.Start);
        Departments = await db.DepartmentOptionsAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Departments = await db.DepartmentOptionsAsync(ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Added();
        if (!Departments.Any(d => d.Value == Form.DepartmentId.ToString()) || Years.All(y => y.Start != Form.Start)) return NotFound();
        var (year, name) = (new SchoolYear(Form.Start), Form.Name.Trim());
        if (await db.IsGroupNameTakenAsync(year, name, Form.Id, ct)) return this.ShowRefusal(Outcome.Refused(SchoolsRules.GroupNameTaken), "Form.Name");

        db.Groups.Add(new Group(viewer.School, Form.DepartmentId!.Value, year, name, Form.Kind, Form.Grade, Form.Id));
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return Added();
    }

    private IActionResult Added() => this.Done(ManageLinks.Group(Form.Id), "Manage.Group.Added");

    private Task<bool> IsThereAsync(CancellationToken ct) => db.Groups.AnyAsync(g => g.SchoolId == viewer.School && g.Id == Form.Id, ct);

    public sealed class NewGroupForm : GroupForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one group.</summary>
        public Guid Id { get; set; }

        public GroupKind Kind { get; set; }

        /// <summary>Calendar year in which the school year starts.</summary>
        public int Start { get; set; }
    }
}
