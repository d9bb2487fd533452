using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Asking;

/// <summary>What the learner asked, and what came back.</summary>
public class IndexModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var now = clock.Now();
        Lines = await db.FeedbackRequests.EditableBy(viewer).AsNoTracking().Where(r => r.RemovedAt == null)
            .OrderBy(r => r.AnsweredAt == null).ThenByDescending(r => r.AnsweredAt).ThenByDescending(r => r.AskedAt)
            .Select(r => new Line(r.Id, r.GiverName, r.Giver, r.Subject, r.Saw, r.AnsweredAt, r.SeenAt != null, r.Audience, r.Hash != null && r.ExpiresAt > now))
            .ToListAsync(ct);
    }

    public sealed record Line(
        Guid Id, string GiverName, GiverKind Giver, string Subject, string? Saw, DateTime? AnsweredAt, bool Seen, Audience Audience, bool IsOpen);
}
