using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Corrects a name, an address, a birth date, an abbreviation.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel, IPersonFormPage
{
    [BindProperty] public EditPersonForm Form { get; set; } = new();

    public Guid PersonId { get; private set; }
    public PersonKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What stands there now, when somebody else changed it in the meantime.</summary>
    public PersonForm? Stored { get; private set; }

    PersonForm IPersonFormPage.Form => Form;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } person) return NotFound();
        Form.Show(person);
        Form.Version = person.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } person) return NotFound();
        if (Form.Version != person.Version) return Changed(person);
        if (!ModelState.IsValid) return this.Invalid();
        Form.Fill(person);
        if (await db.TrySaveAsync(ct)) return this.Done(ManageLinks.Person(id), "Manage.Saved");
        return await LoadAsync(id, ct) is { } now ? Changed(now) : NotFound();
    }

    private IActionResult Changed(Person now)
    {
        Stored = new PersonForm();
        Stored.Show(now);
        return this.ChangedMeanwhile(() => Form.Version = now.Version);
    }

    private async Task<Person?> LoadAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null) return null;
        (PersonId, Name) = (id, person.FullName);
        Kind = person switch { Learner => PersonKind.Learner, StaffMember => PersonKind.Staff, _ => PersonKind.Guardian };
        return person;
    }

    public sealed class EditPersonForm : PersonForm
    {
        public int Version { get; set; }
    }
}
