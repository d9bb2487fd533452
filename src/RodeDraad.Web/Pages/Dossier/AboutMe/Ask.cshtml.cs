using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>
/// One small question, answered with an example: the answer becomes a story like any other. Which question was asked is
/// kept nowhere, so nothing can be ticked, counted or finished; the place in the row stands in the address only.
/// </summary>
public class AskModel(AppDb db, Viewer viewer, Guidebook guidebook, TimeProvider clock) : PageModel
{
    [BindProperty] public AnswerForm Form { get; set; } = new();

    public ThemeGuide Guide { get; private set; } = null!;
    public int Place { get; private set; }
    public string Question => Guide.Indicators[Place - 1];
    public int Following => (Place % Guide.Indicators.Count) + 1;

    /// <summary>What somebody else said, another one with every question.</summary>
    public string Example => Guide.Examples[(Place - 1) % Guide.Examples.Count];

    public async Task<IActionResult> OnGetAsync(string theme, int place, CancellationToken ct)
    {
        if (!await LoadAsync(theme, place, ct)) return NotFound();
        Form = new AnswerForm { Id = Id.New(), HappenedOn = viewer.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string theme, int place, CancellationToken ct)
    {
        if (!await LoadAsync(theme, place, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var id = Form.Id == Guid.Empty ? Id.New() : Form.Id;
        if (!await db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == id, ct))
        {
            var experience = Experience.Capture(id, viewer.School, viewer.Person, Form.Story, Form.HappenedOn ?? viewer.Today, clock.Now());
            experience.CalledUpBy(Guide.Theme);
            db.Experiences.Add(experience);
            await db.SaveOnceAsync(() => db.Experiences.EditableBy(viewer).AnyAsync(e => e.Id == id, ct), ct);
        }
        return this.Done(DossierLinks.Experience(id), "OwnWords.ExampleKept", DossierLinks.Remove(id));
    }

    private async Task<bool> LoadAsync(string slug, int place, CancellationToken ct)
    {
        if (AboutMeLinks.ThemeOf(slug) is not { } theme) return false;
        Guide = await guidebook.OfAsync(theme, ct);
        Place = place;
        return place >= 1 && place <= Guide.Indicators.Count;
    }

    public sealed class AnswerForm
    {
        public Guid Id { get; set; }

        [Needed("Dossier.Capture.Needed"), Limit(Experience.TextMaxLength)]
        public string Story { get; set; } = "";

        [DataType(DataType.Date)]
        public DateOnly? HappenedOn { get; set; }
    }
}
