using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Experiences;

/// <summary>All words of an experience on one page, for who wants to change several at once.</summary>
public class EditModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public ExperienceForm Form { get; set; } = new();

    public IReadOnlyList<string> EarlierWords { get; private set; } = [];
    public string Heading { get; private set; } = "";

    /// <summary>What is stored now, when it changed since the form was opened.</summary>
    public ExperienceForm? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } experience) return NotFound();
        Form = ExperienceForm.Of(experience);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } experience) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != experience.Version) return Changed(experience);
        if (Form.HappenedOn is { } day && day != experience.HappenedOn && Capturing.Check(day, viewer.Today) is { IsRefused: true } impossible)
            return this.ShowRefusal(impossible, "Form.HappenedOn");

        var now = clock.Now();
        var outcome = experience.Write(WordsOf(experience), now);
        if (!outcome.IsRefused) outcome = experience.NameCoreWords(Form.AllWords(), now);
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) is { } newer ? Changed(newer) : NotFound();
        }
        return this.Done(DossierLinks.Experience(Id), "Dossier.Saved");
    }

    private ExperienceWords WordsOf(Experience experience) => new()
    {
        Title = Form.Title,
        HappenedOn = Form.HappenedOn ?? experience.HappenedOn,
        Goal = Form.Goal,
        Story = Form.Story,
        Feeling = Form.Feeling,
        Tone = Form.Tone,
        Discovery = Form.Discovery,
        Themes = Form.AllThemes(),
    };

    private IActionResult Changed(Experience experience)
    {
        Stored = ExperienceForm.Of(experience);
        return this.ChangedMeanwhile(() => Form.Version = experience.Version);
    }

    private async Task<Experience?> LoadAsync(CancellationToken ct)
    {
        var experience = await OwnExperience.FindAsync(db, viewer, Id, ct);
        if (experience is null) return null;
        Heading = experience.Heading;
        EarlierWords = await OwnExperience.EarlierWordsAsync(db, viewer, Id, take: 8, ct);
        return experience;
    }
}
