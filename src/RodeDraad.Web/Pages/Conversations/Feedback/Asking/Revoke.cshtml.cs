using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>The link opens nothing any more.</summary>
public class RevokeModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } request) return NotFound();
        request.Revoke(clock.Now());
        return await db.TrySaveAsync(ct)
            ? this.Done(FeedbackLinks.Open(id), "Feedback.IsRevoked")
            : this.Done(FeedbackLinks.Open(id), "Common.ChangedMeanwhile");
    }
}
