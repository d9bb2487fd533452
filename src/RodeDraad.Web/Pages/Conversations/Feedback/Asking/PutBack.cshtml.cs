using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>Puts a request and its answer back.</summary>
public class PutBackModel(AppDb db, Viewer viewer) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request) return NotFound();
        request.PutBack();
        return await db.TrySaveAsync(ct)
            ? this.Done(FeedbackLinks.Open(id), "Feedback.IsBack")
            : this.Done(FeedbackLinks.Open(id), "Common.ChangedMeanwhile");
    }
}
