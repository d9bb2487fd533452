using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>Somebody leaves the school: what runs ends, nothing is thrown away.</summary>
public class LeaveModel(AppDb db, Viewer viewer, Leaving leaving) : PageModel
{
    [BindProperty] public LeaveForm Form { get; set; } = new();

    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly Today => viewer.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();
        Form.LastDay = viewer.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } person) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (id == viewer.PersonId) return this.ShowRefusal(Outcome.Refused(PeopleRules.NotYourself));
        var outcome = await leaving.LeaveAsync(person, Form.LastDay!.Value, viewer.Today, ct);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        await db.SaveChangesAsync(ct);
        await db.RecountAsync(viewer.School, viewer.Today, ct);
        return this.Done(ManageLinks.Person(id), "Manage.Left", ManageLinks.Return(id));
    }

    private async Task<Person?> LoadAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).SingleOrDefaultAsync(p => p.Id == id, ct);
        (PersonId, Name) = (id, person?.FullName ?? "");
        return person;
    }

    public sealed class LeaveForm
    {
        [Needed] public DateOnly? LastDay { get; set; }
    }
}
