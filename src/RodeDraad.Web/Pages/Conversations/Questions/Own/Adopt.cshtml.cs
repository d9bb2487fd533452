using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Takes for the school what a colleague offered, or gives it back.</summary>
public class AdoptModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "terug")] public bool Back { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await (Back ? db.SchoolQuestions.AdoptedBy(viewer) : db.SchoolQuestions.OfferedTo(viewer)).SingleOrDefaultAsync(q => q.Id == id, ct) is not { } question) return NotFound();
        if (Back) question.GiveBack();
        else question.Adopt();
        await db.TrySaveAsync(ct);
        return this.Done(QuestionLinks.OfPhase(question.Phase), Back ? "Questions.IsGivenBack" : "Questions.IsAdopted", QuestionLinks.Adopt(id, !Back));
    }
}
