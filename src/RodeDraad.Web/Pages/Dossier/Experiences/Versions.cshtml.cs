using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>What an experience said before: old words stay readable, for the learner alone.</summary>
public class VersionsModel(AppDb db, Viewer viewer) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public string Heading { get; private set; } = "";
    public IReadOnlyList<ExperienceVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var heading = await db.Experiences.EditableBy(viewer).Where(e => e.Id == Id && e.RemovedAt == null).Select(e => e.Heading).SingleOrDefaultAsync(ct);
        if (heading is null) return NotFound();
        Heading = heading;
        Versions = await db.ExperienceVersions.AsNoTracking().Where(v => v.ExperienceId == Id && v.LearnerId == viewer.Person)
            .OrderByDescending(v => v.ReplacedAt).Take(50).ToListAsync(ct);
        return Page();
    }
}
