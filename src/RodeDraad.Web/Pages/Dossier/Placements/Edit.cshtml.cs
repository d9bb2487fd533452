using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Placements;

/// <summary>The learner says that an experience was a day of a placement, or was not.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public MarkForm Form { get; set; } = new();

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindAsync(db, viewer, Id, ct) is not { } experience) return NotFound();
        (Heading, Form.Host) = (experience.Heading, experience.Placement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindAsync(db, viewer, Id, ct) is not { } experience) return NotFound();
        Heading = experience.Heading;
        if (!ModelState.IsValid) return this.Invalid();
        experience.BelongsToPlacement(Form.Host);
        await db.SaveChangesAsync(ct);
        return this.Done(DossierLinks.Experience(Id), "Placement.Marked");
    }

    public sealed class MarkForm
    {
        [Limit(Experience.PlacementMaxLength)]
        public string? Host { get; set; }
    }
}
