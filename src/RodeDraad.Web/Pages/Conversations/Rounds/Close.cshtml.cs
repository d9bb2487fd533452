using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Nobody chooses any more; what was agreed stands.</summary>
public class CloseModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Rounds.EditableBy(viewer, db).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } round) return NotFound();
        round.Close(clock.Now());
        return await db.TrySaveAsync(ct)
            ? this.Done(RoundLinks.Show(id), "Rounds.ClosedNow", RoundLinks.Reopen(id))
            : this.Done(RoundLinks.Show(id), "Common.ChangedMeanwhile");
    }
}
