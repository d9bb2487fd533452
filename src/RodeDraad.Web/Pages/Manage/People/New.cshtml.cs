using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Adds a learner, staff member or guardian by hand.</summary>
public class NewModel(AppDb db, Viewer viewer) : PageModel, IPersonFormPage
{
    [FromQuery(Name = "soort")] public PersonKind Kind { get; set; } = PersonKind.Learner;
    [BindProperty] public NewPersonForm Form { get; set; } = new();

    public IReadOnlyList<Option> Groups { get; private set; } = [];

    PersonForm IPersonFormPage.Form => Form;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form.Id = Id.New();
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Added();

        Person person = Kind switch
        {
            PersonKind.Learner => new Learner(viewer.School, Form.GivenName, null, Form.FamilyName, Form.Id),
            PersonKind.Staff => new StaffMember(viewer.School, Form.GivenName, null, Form.FamilyName, id: Form.Id),
            _ => new Guardian(viewer.School, Form.GivenName, null, Form.FamilyName, Form.Id),
        };
        Form.Fill(person);
        if (person is Learner learner && Form.GroupId is { } groupId)
        {
            if (await db.Groups.SingleOrDefaultAsync(g => g.Id == groupId && g.Year == viewer.Year, ct) is not { } group) return NotFound();
            learner.EnrolIn(group, viewer.Today);
        }
        db.People.Add(person);
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return Added();
    }

    private IActionResult Added() => this.Done(ManageLinks.Person(Form.Id), "Manage.Added");

    private Task<bool> IsThereAsync(CancellationToken ct) => db.People.ManagedBy(viewer).AnyAsync(p => p.Id == Form.Id, ct);

    private async Task LoadAsync(CancellationToken ct) =>
        Groups = Kind == PersonKind.Learner ? await db.GroupOptionsAsync(viewer.Year, ct) : [];

    public sealed class NewPersonForm : PersonForm
    {
        /// <summary>Made when the form was shown, so that a double click makes one person.</summary>
        public Guid Id { get; set; }

        public Guid? GroupId { get; set; }
    }
}
