using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Takes a question of the school's own away; it can be put back.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.SchoolQuestions.EditableBy(viewer).SingleOrDefaultAsync(q => q.Id == id, ct) is not { } question) return NotFound();
        question.Remove(clock.Now());
        await db.TrySaveAsync(ct);
        return this.Done(QuestionLinks.OfPhase(question.Phase), "Questions.Removed", QuestionLinks.PutBack(id));
    }
}
