using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Core.Schools;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.Schools;

/// <summary>The name of the school and its code.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [BindProperty] public SchoolForm Form { get; set; } = new();

    public School School { get; private set; } = null!;
    public string Board { get; private set; } = "";
    public bool WasChanged { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = new() { Version = School.Version, Name = School.Name, Brin = School.Brin };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != School.Version) return Changed();
        School.Rename(Form.Name.Trim(), Words.Clean(Form.Brin)?.ToUpperInvariant());
        if (await db.TrySaveAsync(ct)) return this.Done(ManageLinks.School, "Manage.Saved");
        await LoadAsync(ct);
        return Changed();
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = School.Version);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        School = await db.Schools.Include(s => s.Board).SingleAsync(s => s.Id == viewer.School, ct);
        Board = School.Board!.Name;
    }

    public sealed class SchoolForm
    {
        public int Version { get; set; }

        [Needed, Limit(School.NameMaxLength)]
        public string Name { get; set; } = "";

        /// <summary>Two digits and two letters, for a location with two digits more.</summary>
        [Limit(School.BrinMaxLength), RegularExpression("^[0-9]{2}[A-Za-z]{2}([0-9]{2})?$", ErrorMessage = "Manage.Brin.Wrong")]
        public string? Brin { get; set; }
    }
}
