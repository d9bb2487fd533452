using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Questions;

/// <summary>One guided question at a time about an experience. Each can be skipped; what is typed is kept when going on.</summary>
public class AskModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromRoute] public Question Question { get; set; }

    [BindProperty] public ExperienceForm Form { get; set; } = new();

    /// <summary>Set by the button that stops instead of going on.</summary>
    [FromForm(Name = "stop")] public bool Stop { get; set; }

    public string Heading { get; private set; } = "";
    public Audience Audience { get; private set; }
    public Tone? Tone { get; private set; }
    public IReadOnlyList<string> EarlierWords { get; private set; } = [];
    /// <summary>What was said or photographed, for who reads short sentences.</summary>
    public IReadOnlyList<FileItem> Files { get; private set; } = [];

    public ExperienceForm? Stored { get; private set; }
    private Experience _experience = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        if (Question == Question.NextStep) return LocalRedirect(DossierLinks.NewStep(Id));
        Form = ExperienceForm.Of(_experience);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Question == Question.NextStep) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != _experience.Version) return Changed();

        var outcome = Answer(clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome, Question == Question.CoreWords ? "Form.NewWords" : "");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(ct) ? Changed() : NotFound();
        }
        return Stop
            ? this.Done(DossierLinks.Experience(Id), "Dossier.Saved")
            : LocalRedirect(DossierLinks.Question(Id, Question + 1));
    }

    /// <summary>The row of questions, with what was told already.</summary>
    public IEnumerable<Step> Steps(Text text) => Enum.GetValues<Question>().Select(question => new Step(
        text[$"Dossier.Question.{question}.Short"], DossierLinks.Question(Id, question), IsTold(question), question == Question));

    private bool IsTold(Question question) => question switch
    {
        Question.Goal => _experience.Goal is not null,
        Question.Story => _experience.Story is not null,
        Question.Feeling => _experience.Feeling is not null || _experience.Tone is not null,
        Question.Discovery => _experience.Discovery is not null,
        Question.CoreWords => _experience.CoreWords.Count > 0,
        Question.Themes => _experience.Themes != Themes.None,
        _ => _experience.Steps.Count > 0,
    };

    private Outcome Answer(DateTime now)
    {
        if (Question == Question.CoreWords) return _experience.NameCoreWords(Form.AllWords(), now);
        var words = ExperienceWords.Of(_experience);
        return _experience.Write(Question switch
        {
            Question.Goal => words with { Goal = Form.Goal },
            Question.Story => words with { Story = Form.Story },
            Question.Feeling => words with { Feeling = Form.Feeling, Tone = Form.Tone },
            Question.Discovery => words with { Discovery = Form.Discovery },
            _ => words with { Themes = Form.AllThemes() },
        }, now);
    }

    private IActionResult Changed()
    {
        Stored = ExperienceForm.Of(_experience);
        return this.ChangedMeanwhile(() => Form.Version = _experience.Version);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!Enum.IsDefined(Question)) return false;
        var experience = await db.Experiences.EditableBy(viewer).Where(e => e.RemovedAt == null)
            .Include(e => e.CoreWords).Include(e => e.Steps).AsSplitQuery().SingleOrDefaultAsync(e => e.Id == Id, ct);
        if (experience is null) return false;
        _experience = experience;
        (Heading, Audience, Tone) = (experience.Heading, experience.Audience, experience.Tone);
        if (viewer.ReadsPlainly)
            Files = await db.Attachments.Where(a => a.ExperienceId == Id && a.RemovedAt == null).OrderBy(a => a.AddedAt).ThenBy(a => a.Id).Select(FileItem.Of).ToListAsync(ct);
        if (Question == Question.CoreWords) EarlierWords = await OwnExperience.EarlierWordsAsync(db, viewer, Id, take: 8, ct);
        return true;
    }
}
