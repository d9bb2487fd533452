using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Hides a question of the bank for the whole school.</summary>
public class HideModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (QuestionBank.Shipped.In(QuestionBank.Languages[0]).FirstOrDefault(q => q.Code == code) is not { } question) return NotFound();
        if (!await IsHiddenAsync(code, ct))
        {
            db.HiddenQuestions.Add(new HiddenQuestion(viewer.School, code, viewer.Person, clock.Now()));
            await db.SaveOnceAsync(() => IsHiddenAsync(code, ct), ct);
        }
        return this.Done(QuestionLinks.OfPhase(question.Phase), "Questions.IsHidden", QuestionLinks.Show(code));
    }

    private Task<bool> IsHiddenAsync(string code, CancellationToken ct) => db.HiddenQuestions.EditableBy(viewer).AnyAsync(h => h.Code == code, ct);
}
