using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Shows a hidden question of the bank again.</summary>
public class ShowModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (QuestionBank.Shipped.In(QuestionBank.Languages[0]).FirstOrDefault(q => q.Code == code) is not { } question) return NotFound();
        db.HiddenQuestions.RemoveRange(await db.HiddenQuestions.EditableBy(viewer).Where(h => h.Code == code).ToListAsync(ct));
        await db.TrySaveAsync(ct);
        return this.Done(QuestionLinks.OfPhase(question.Phase), "Questions.IsShown", QuestionLinks.Hide(code));
    }
}
