using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Puts a question of the school's own back.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.SchoolQuestions.EditableBy(viewer).SingleOrDefaultAsync(q => q.Id == id, ct) is not { } question) return NotFound();
        question.PutBack();
        await db.TrySaveAsync(ct);
        return this.Done(QuestionLinks.OfPhase(question.Phase), "Questions.IsBack", QuestionLinks.Remove(id));
    }
}
