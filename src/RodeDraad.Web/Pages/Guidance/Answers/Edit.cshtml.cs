using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Guidance.Answers;

/// <summary>Changing an own answer, as long as the story is shared.</summary>
public class EditModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [BindProperty] public AnswerForm Form { get; set; } = new();

    public Guid Id { get; private set; }

    /// <summary>Null when the learner took the sharing back while the answer was being changed.</summary>
    public Experience? Experience { get; private set; }

    /// <summary>What is stored now, when it was changed in another window meanwhile.</summary>
    public string? StoredMeanwhile { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } answer) return NotFound();
        Form = new AnswerForm { Version = answer.Version, Text = answer.Text };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } answer) return await NoLongerSharedAsync(id, ct);
        if (!ModelState.IsValid) return this.Invalid();
        if (answer.Version != Form.Version) return ChangedMeanwhile(answer);
        var outcome = answer.Rewrite(Form.Text, viewer.Person, clock.Now());
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(id, ct) is { } stored ? ChangedMeanwhile(stored) : NotFound();
        }
        return this.Done(GuidanceLinks.Story(answer.LearnerId, answer.ExperienceId), "Guidance.Answer.Rewritten");
    }

    private async Task<Answer?> LoadAsync(Guid id, CancellationToken ct)
    {
        Id = id;
        var answer = await db.Answers.EditableBy(viewer, db).Include(a => a.Experience)
            .SingleOrDefaultAsync(a => a.Id == id && a.WithdrawnAt == null, ct);
        Experience = answer?.Experience;
        return answer;
    }

    private PageResult ChangedMeanwhile(Answer stored)
    {
        StoredMeanwhile = stored.Text;
        ModelState.Remove("Form.Version");
        Form.Version = stored.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult> NoLongerSharedAsync(Guid id, CancellationToken ct)
    {
        if (!await db.Answers.AnyAsync(a => a.Id == id && a.AuthorId == viewer.Person, ct)) return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    public sealed class AnswerForm
    {
        public int Version { get; set; }

        [Needed("Guidance.Answer.Needed"), Limit(Answer.TextMaxLength)]
        public string Text { get; set; } = "";
    }
}
