using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Pages.Manage.Accounts;

/// <summary>
/// Invites one person, again when an earlier invitation was not answered. Without a mail server the answer shows the
/// link once, to hand over; it is stored nowhere.
/// </summary>
public class InviteModel(AppDb db, Viewer viewer, Inviting inviting) : PageModel
{
    [BindProperty] public InviteForm Form { get; set; } = new();

    public Guid PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public HandedOver? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } person) return NotFound();
        Form.Email = person.Email ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (await inviting.InviteAsync(viewer, id, Form.Email, ct) is not { } answer) return NotFound();
        if (answer.Outcome.IsRefused) return this.ShowRefusal(answer.Outcome, "Form.Email");
        if (answer.Link is null)
            return this.Done(ManageLinks.Person(id), answer.IsMailed ? "Manage.Invite.Mailed" : "Manage.Invite.HasPassword");
        Answer = answer;
        return Page();
    }

    private async Task<Person?> LoadAsync(Guid id, CancellationToken ct)
    {
        var person = await db.People.ManagedBy(viewer).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        (PersonId, Name) = (id, person?.FullName ?? "");
        return person;
    }

    public sealed class InviteForm
    {
        [Needed("Account.EmailNeeded"), Limit(Person.EmailMaxLength), DataType(DataType.EmailAddress)]
        public string Email { get; set; } = "";
    }
}
