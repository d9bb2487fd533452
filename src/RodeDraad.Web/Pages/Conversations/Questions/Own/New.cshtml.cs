using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>A question of one's own; a counsellor adds it for the whole school, unless it is for the counsellor alone.</summary>
public class NewModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel, IQuestionPage
{
    [BindProperty] public QuestionForm Form { get; set; } = new();

    public bool AsksForWhom => viewer.Is(Role.Counsellor);

    public void OnGet() => Form.Id = Id.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.Invalid();
        if (await IsThereAsync(ct)) return Added();
        var question = IsPersonal
            ? SchoolQuestion.Personal(Form.Id, viewer.School, viewer.Person, clock.Now())
            : SchoolQuestion.Of(Form.Id, viewer.School, viewer.Person, clock.Now());
        var outcome = question.Say(Form.ToWords());
        if (outcome.IsRefused) return this.ShowRefusal(outcome, "Form.Text");
        db.SchoolQuestions.Add(question);
        await db.SaveOnceAsync(() => IsThereAsync(ct), ct);
        return Added();
    }

    private bool IsPersonal => Form.JustMe || !AsksForWhom;

    private IActionResult Added() => this.Done(QuestionLinks.OfPhase(Form.Phase!.Value), IsPersonal ? "Questions.Added.Personal" : "Questions.Added", QuestionLinks.Remove(Form.Id));

    private Task<bool> IsThereAsync(CancellationToken ct) => db.SchoolQuestions.EditableBy(viewer).AnyAsync(q => q.Id == Form.Id, ct);
}
