using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>Looking back on a school year, and the one question at its end.</summary>
public class YearModel(AppDb db, Viewer viewer, Text text, TimeProvider clock) : PageModel
{
    private const int Oldest = 2000;

    [FromRoute] public int Year { get; set; }
    [BindProperty, Needed("Profile.Year.Needed"), Limit(Experience.TextMaxLength)] public string? Taken { get; set; }

    public LookBack Back { get; private set; } = null!;
    public bool HasLater => Year < viewer.Year.Start;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var (id, now) = (LookBack.AnswerId(viewer.Person, Back.Year), clock.Now());
        // Sent twice, or removed before: what is there stays as it is, and comes back if it was removed.
        if (await FindAsync(id, ct) is { } there)
        {
            there.PutBack();
        }
        else
        {
            var day = Back.Year.LastDay < viewer.Today ? Back.Year.LastDay : viewer.Today;
            var answer = Experience.Capture(id, viewer.School, viewer.Person, Taken!, day, now);
            answer.Write(ExperienceWords.Of(answer) with { Title = text.Format("Profile.Year.Answer.Title", Back.Year) }, now);
            db.Experiences.Add(answer);
        }
        await db.SaveOnceAsync(async () => await FindAsync(id, ct) is not null, ct);
        return this.Done(ShowLinks.Year(Year), "Profile.Year.Saved");
    }

    private Task<Experience?> FindAsync(Guid id, CancellationToken ct) => db.Experiences.EditableBy(viewer).SingleOrDefaultAsync(e => e.Id == id, ct);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Year < Oldest || Year > viewer.Year.Start) return false;
        Back = await LookBack.LoadAsync(db, viewer, new SchoolYear(Year), ct);
        return true;
    }
}
