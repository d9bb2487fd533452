using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Mail;

namespace RodeDraad.Web.Pages.Manage.Accounts;

/// <summary>A link to choose a new password, mailed to its owner or shown once to hand over.</summary>
public class ResetModel(Viewer viewer, Inviting inviting) : PageModel
{
    public HandedOver Answer { get; private set; } = null!;

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await inviting.ResetAsync(viewer, id, ct) is not { } answer) return NotFound();
        if (answer.IsMailed) return this.Done(ManageLinks.Person(id), "Manage.Account.ResetMailed");
        Answer = answer;
        return answer.Outcome.IsRefused ? this.ShowRefusal(answer.Outcome) : Page();
    }
}
