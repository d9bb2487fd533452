using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Learners choose again, until the day that was set.</summary>
public class ReopenModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Rounds.EditableBy(viewer, db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round) return NotFound();
        round.Reopen();
        return await db.TrySaveAsync(ct)
            ? this.Done(RoundLinks.Show(id), "Rounds.Reopened")
            : this.Done(RoundLinks.Show(id), "Common.ChangedMeanwhile");
    }
}
