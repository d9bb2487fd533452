using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Says a question of the school's or of one's own otherwise.</summary>
public class EditModel(AppDb db, Viewer viewer) : PageModel, IQuestionPage
{
    [BindProperty] public QuestionForm Form { get; set; } = new();

    public SchoolQuestion Question { get; private set; } = null!;
    public bool AsksForWhom => false;
    public bool WasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Form = QuestionForm.Of(Question);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != Question.Version) return Changed();
        var outcome = Question.Say(Form.ToWords());
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Text");
        if (await db.TrySaveAsync(ct)) return this.Done(QuestionLinks.OfPhase(Question.Phase), "Questions.Saved");
        return await LoadAsync(id, ct) ? Changed() : NotFound();
    }

    private IActionResult Changed()
    {
        WasChanged = true;
        return this.ChangedMeanwhile(() => Form.Version = Question.Version);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var question = await db.SchoolQuestions.EditableBy(viewer).Where(q => q.RemovedAt == null).Include(q => q.Author).SingleOrDefaultAsync(q => q.Id == id, ct);
        if (question is null) return false;
        Question = question;
        return true;
    }
}
