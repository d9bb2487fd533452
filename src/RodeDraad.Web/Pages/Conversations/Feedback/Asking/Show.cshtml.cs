using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>One request of the learner: the answer and who may read it, or the link that waits.</summary>
public class ShowModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public new FeedbackRequest Request { get; private set; } = null!;
    public bool IsOpen => Request.OpensAt(clock.Now());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == id && r.RemovedAt == null, ct) is not { } request) return NotFound();
        Request = request;
        if (request.AnsweredAt is not null && request.SeenAt is null)
        {
            request.Seen(clock.Now());
            await db.TrySaveAsync(ct);
        }
        return Page();
    }
}
