using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>Takes a request and its answer away; it can be put back.</summary>
public class RemoveModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request) return NotFound();
        request.Remove(clock.Now());
        return await db.TrySaveAsync(ct)
            ? this.Done(FeedbackLinks.Index, "Feedback.IsRemoved", FeedbackLinks.PutBack(id))
            : this.Done(FeedbackLinks.Index, "Common.ChangedMeanwhile");
    }
}
