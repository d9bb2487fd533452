using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.People.SigningIn;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;
using RodeDraad.Web.Setup;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>A new link for a request that waits; the one before no longer opens.</summary>
public class LinkModel(AppDb db, Viewer viewer, Settings settings, TimeProvider clock) : PageModel
{
    public FreshLink Made { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is null ? NotFound() : LocalRedirect(FeedbackLinks.Open(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } request) return NotFound();
        var token = OneTimeToken.NewAt(viewer.School);
        var outcome = request.OpenWith(OneTimeToken.HashOf(token), clock.Now());
        if (outcome.IsRefused) return this.Done(FeedbackLinks.Open(id), outcome.Refusal!);
        if (!await db.TrySaveAsync(ct)) return this.Done(FeedbackLinks.Open(id), "Common.ChangedMeanwhile");
        Made = new FreshLink(id, request.GiverName, request.Subject, settings.Site.PublicAddress + FeedbackLinks.Give(token), request.ExpiresAt);
        return Page();
    }

    private Task<FeedbackRequest?> FindAsync(Guid id, CancellationToken ct) =>
        db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == id && r.RemovedAt == null, ct);
}
