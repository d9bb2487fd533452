using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Guidance.Answers;

/// <summary>Takes an own answer back; the learner no longer sees it. Can be undone.</summary>
public class WithdrawModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Answers.EditableBy(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } answer) return NotFound();
        if (answer.Withdraw(viewer.Person, clock.Now()).IsRefused) return NotFound();
        await db.SaveChangesAsync(ct);
        return this.Done(GuidanceLinks.Story(answer.LearnerId, answer.ExperienceId), "Guidance.Answer.Withdrawn", GuidanceLinks.PutBackAnswer(id));
    }
}
