using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>Who may read an answer: one act to open it, one to take it back.</summary>
public class ShareModel(AppDb db, Viewer viewer) : PageModel
{
    /// <summary>From the pressed button, or from the undo link.</summary>
    [BindProperty(Name = "audience")] public Audience? Chosen { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await db.FeedbackRequests.EditableBy(viewer).SingleOrDefaultAsync(r => r.Id == id && r.RemovedAt == null, ct) is not { } request) return NotFound();
        if (Chosen is not { } audience || !Enum.IsDefined(audience)) return BadRequest();
        var before = request.Audience;
        var outcome = request.ShareWith(audience);
        if (outcome.IsRefused) return this.Done(FeedbackLinks.Open(id), outcome.Refusal!);
        if (!await db.TrySaveAsync(ct)) return this.Done(FeedbackLinks.Open(id), "Common.ChangedMeanwhile");
        return this.Done(FeedbackLinks.Open(id), $"Feedback.SharedWith.{audience}", before == audience ? null : $"{FeedbackLinks.Share(id)}?audience={before}");
    }
}
