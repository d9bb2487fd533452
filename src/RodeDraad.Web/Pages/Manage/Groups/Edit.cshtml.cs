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

/// <summary>Corrects the name, the grade or the department of a group.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public EditGroupForm Form { get; set; } = new();

    public Group Group { get; private set; } = null!;
    public bool WasChanged { get; private set; }
    public IReadOnlyList<Option> Departments { get; private set; } = [];

    /// <summary>The department that is stored now.</summary>
    public string Department => Departments.First(d => d.Value == Group.DepartmentId.ToString()).Words;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Form = new() { Version = Group.Version, Name = Group.Name, DepartmentId = Group.DepartmentId, Grade = Group.Grade };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Group.Version) return Changed();
        if (!Departments.Any(d => d.Value == Form.DepartmentId.ToString())) return NotFound();
        var name = Form.Name.Trim();
        if (await db.IsGroupNameTakenAsync(Group.Year, name, id, ct)) return this.ShowRefusal(Outcome.Refused(SchoolsRules.GroupNameTaken), "Form.Name");
        Group.Correct(name, Form.DepartmentId!.Value, Form.Grade);
        if (await db.TrySaveAsync(ct)) return this.Done(ManageLinks.Group(id), "Manage.Saved");
        return await LoadAsync(id, ct) ? Changed() : NotFound();
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Group.Version);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Groups.SingleOrDefaultAsync(g => g.SchoolId == viewer.School && g.Id == id, ct) is not { } group) return false;
        Group = group;
        Departments = await db.DepartmentOptionsAsync(ct);
        return true;
    }

    public sealed class EditGroupForm : GroupForm
    {
        public int Version { get; set; }
    }
}
