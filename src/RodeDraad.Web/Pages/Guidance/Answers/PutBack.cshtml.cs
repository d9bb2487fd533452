using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Guidance.Answers;

/// <summary>Puts back an own answer that was taken back.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.Answers.EditableBy(viewer, db).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } answer) return NotFound();
        if (answer.PutBack(viewer.Person).IsRefused) return NotFound();
        await db.SaveChangesAsync(ct);
        return this.Done(GuidanceLinks.Story(answer.LearnerId, answer.ExperienceId), "Guidance.Answer.IsPutBack");
    }
}
