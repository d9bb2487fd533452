using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>Gives a time to everybody who did not choose, as far as there are places.</summary>
public class PlaceModel(AppDb db, Viewer viewer, Placing placing) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var round = await db.Rounds.VisibleTo(viewer, db).AsNoTracking().Include(r => r.Groups).SingleOrDefaultAsync(r => r.Id == id && r.ClosedAt == null, ct);
        if (round is null) return NotFound();
        var (placed, left) = await placing.PlaceAsync(round, viewer, ct);
        return this.Done(RoundLinks.Show(id), $"Rounds.Placed|{placed}|{left}");
    }
}
