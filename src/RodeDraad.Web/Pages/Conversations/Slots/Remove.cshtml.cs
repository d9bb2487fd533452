using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Slots;

/// <summary>Takes an own time back in which nobody sits.</summary>
public class RemoveModel(AppDb db, Viewer viewer, Giving giving) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Slots.SingleOrDefaultAsync(s => s.Id == id && s.StaffId == viewer.Person, ct) is not { } slot) return NotFound();
        var outcome = await giving.TakeBackAsync(slot, ct);
        return this.Done(RoundLinks.Show(slot.RoundId), outcome.Refusal ?? "Rounds.TakenBack");
    }
}
