using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Questions;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Questions.Own;

/// <summary>Lays a question of the viewer's own before the school, or takes it back.</summary>
public class OfferModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "terug")] public bool Back { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.SchoolQuestions.EditableBy(viewer).Where(q => q.IsPersonal && q.RemovedAt == null).SingleOrDefaultAsync(q => q.Id == id, ct) is not { } question) return NotFound();
        if (Back) question.TakeBack();
        else question.Offer(clock.Now());
        await db.TrySaveAsync(ct);
        return this.Done(QuestionLinks.OfPhase(question.Phase), Back ? "Questions.IsTakenBack" : "Questions.IsOffered", QuestionLinks.Offer(id, !Back));
    }
}
