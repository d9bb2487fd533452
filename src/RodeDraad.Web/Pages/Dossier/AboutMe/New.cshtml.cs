using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Guides;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>Says something about a theme, with the stories it rests on and who may read it.</summary>
public class NewModel(AppDb db, Viewer viewer, Guidebook guidebook, TimeProvider clock) : PageModel
{
    private const int Offered = 8;

    [BindProperty] public SayForm Form { get; set; } = new();

    public ThemeGuide Guide { get; private set; } = null!;
    public IReadOnlyList<Option> Stories { get; private set; } = [];

    /// <summary>What was said last, to look at while saying it anew.</summary>
    public string? Before { get; private set; }

    public async Task<IActionResult> OnGetAsync(string theme, CancellationToken ct)
    {
        if (!await LoadAsync(theme, ct)) return NotFound();
        Form = new SayForm { Id = Id.New() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string theme, CancellationToken ct)
    {
        if (!await LoadAsync(theme, ct)) return NotFound();
        if (!ModelState.IsValid || !Enum.IsDefined(Form.Audience)) return this.Invalid();

        var now = clock.Now();
        var words = OwnWords.Say(Form.Id == Guid.Empty ? Id.New() : Form.Id, viewer.School, viewer.Person, Guide.Theme, Form.Text, now);
        var chosen = Form.Stories;
        var own = await db.Experiences.VisibleTo(viewer, db).Where(e => chosen.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);
        var outcome = words.RestOn(own);
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Stories");
        words.ShareWith(Form.Audience, now);
        if (!await db.OwnWords.EditableBy(viewer).AnyAsync(w => w.Id == words.Id, ct))
        {
            db.OwnWords.Add(words);
            await db.SaveOnceAsync(() => db.OwnWords.EditableBy(viewer).AnyAsync(w => w.Id == words.Id, ct), ct);
        }
        return this.Done(AboutMeLinks.Theme(Guide.Theme), $"OwnWords.Kept.{Form.Audience}", AboutMeLinks.Remove(words.Id));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken ct)
    {
        if (AboutMeLinks.ThemeOf(slug) is not { } theme) return false;
        Guide = await guidebook.OfAsync(theme, ct);
        Before = await db.OwnWords.EditableBy(viewer).Where(w => w.Theme == theme && w.RemovedAt == null)
            .OrderByDescending(w => w.SaidAt).Select(w => w.Text).FirstOrDefaultAsync(ct);
        // Those marked with the theme first; then the newest.
        var stories = await db.Experiences.VisibleTo(viewer, db).Where(e => e.Story != null)
            .OrderByDescending(e => (e.Themes & theme) == theme).ThenByDescending(e => e.HappenedOn).ThenBy(e => e.Id).Take(Offered)
            .Select(e => new { e.Id, e.Heading, e.HappenedOn }).AsNoTracking().ToListAsync(ct);
        Stories = [.. stories.Select(e => new Option(e.Id.ToString(), e.Heading, When.Long(e.HappenedOn)))];
        return true;
    }

    public sealed class SayForm
    {
        public Guid Id { get; set; }

        [Needed("OwnWords.Needed"), Limit(OwnWords.TextMaxLength)]
        public string Text { get; set; } = "";

        public List<Guid> Stories { get; set; } = [];

        public Audience Audience { get; set; }
    }
}
