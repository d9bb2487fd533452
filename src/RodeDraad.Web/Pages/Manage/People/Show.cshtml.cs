using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage.People;

/// <summary>One person: who, which groups or roles and when, guardians, account, and what changed.</summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    public PersonDetails Person { get; private set; } = null!;
    public DateOnly Today => viewer.Today;
    public bool IsYourself => Person.Id == viewer.PersonId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await PersonDetails.FindAsync(db, viewer, id, ct) is not { } person) return NotFound();
        Person = person;
        return Page();
    }
}
