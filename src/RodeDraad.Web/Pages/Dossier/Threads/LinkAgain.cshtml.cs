using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Threads;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Threads;

/// <summary>Lays a story along a thread again: the undo of taking it off.</summary>
public class LinkAgainModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public Guid ExperienceId { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OwnThread.LinkAsync(db, viewer, Id, [ExperienceId], clock.Now(), ct)) return NotFound();
        return this.Done(ThreadLinks.Thread(Id), "Threads.Joined");
    }
}
