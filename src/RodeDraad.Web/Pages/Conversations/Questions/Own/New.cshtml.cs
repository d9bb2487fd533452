using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>A question of the school's own.</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel, IQuestionPage
{
    [BindProperty] public QuestionForm Form { get; set; } = new();

    public void OnGet() => Form.Id = Id.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Added();
        var question = SchoolQuestion.Of(Form.Id, viewer.School, viewer.Person, clock.Now());
        var outcome = question.Say(Form.ToWords());
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Text");
        db.SchoolQuestions.Add(question);
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Added();
    }

    private IActionResult Added() => this.Done(QuestionLinks.OfPhase(Form.Phase!.Value), "Questions.Added", QuestionLinks.Remove(Form.Id));

    private Task<bool> IsThereAsync(CancellationToken ct) => db.SchoolQuestions.EditableBy(viewer).AnyAsync(q => q.Id == Form.Id, ct);
}
