using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Guidance.Groups;

/// <summary>Who of one group handed in the four parts, and when; no word of what is in them.</summary>
public class HandedInModel(AppDb db, Viewer viewer) : PageModel
{
    public HandedInGroup Group { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await HandedInList.LoadAsync(db, viewer, id, ct) is not { } group) return NotFound();
        Group = group;
        return Page();
    }
}
