using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Which experiences the learner points at for one of the four parts; nothing needs to be chosen.</summary>
public class ProofModel(AppDb db, Viewer viewer) : PageModel
{
    private const int MostStories = 60;

    [FromRoute] public int Part { get; set; }
    [BindProperty] public List<string> Stories { get; set; } = [];
    public IReadOnlyList<Option> Options { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Enum.IsDefined((DossierPart)Part)) return NotFound();
        Options = [.. (await OfferedAsync(ct)).Select(e => new Option(e.ExperienceId.ToString(), e.Heading, When.Long(e.HappenedOn)))];
        Stories = [.. (await ChosenAsync(ct)).Select(p => p.ExperienceId.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Enum.IsDefined((DossierPart)Part)) return NotFound();
        var offered = await OfferedAsync(ct);
        var stood = await ChosenAsync(ct);
        foreach (var story in offered)
        {
            var proof = stood.Find(p => p.ExperienceId == story.ExperienceId);
            var isChosen = Stories.Contains(story.ExperienceId.ToString());
            if (isChosen && proof is null) db.PartProofs.Add(PartProof.Of(viewer.School, viewer.Person, story.ExperienceId, (DossierPart)Part));
            else if (!isChosen && proof is not null) db.PartProofs.Remove(proof);
        }
        await db.SaveOnceAsync(() => Task.FromResult(true), ct);
        return this.Done(ShowLinks.Parts, "HandIn.Proof.Saved");
    }

    private Task<List<WordPlace>> OfferedAsync(CancellationToken ct) => db.Experiences.VisibleTo(viewer, db).Where(e => e.Story != null)
        .OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Id).Take(MostStories)
        .Select(e => new WordPlace(e.Id, e.Heading, e.HappenedOn)).ToListAsync(ct);

    private Task<List<PartProof>> ChosenAsync(CancellationToken ct) =>
        db.PartProofs.EditableBy(viewer).Where(p => p.Part == (DossierPart)Part).ToListAsync(ct);
}
