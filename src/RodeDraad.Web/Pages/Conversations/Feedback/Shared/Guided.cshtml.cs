using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Feedback;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Feedback.Shared;

/// <summary>The answers that a learner shares with mentor and counsellor. Opening is written down, as with stories.</summary>
public class GuidedModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    public Learner Learner { get; private set; } = null!;
    public IReadOnlyList<FeedbackRequest> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid learnerId, CancellationToken ct)
    {
        if (await db.Learners.GuidedBy(viewer).AsNoTracking().SingleOrDefaultAsync(l => l.Id == learnerId, ct) is not { } learner) return NotFound();
        Learner = learner;
        Answers = await db.FeedbackRequests.VisibleTo(viewer, db).AsNoTracking().Where(r => r.LearnerId == learnerId).OrderByDescending(r => r.AnsweredAt).ToListAsync(ct);
        var role = viewer.Is(Role.Mentor) ? Role.Mentor : Role.Counsellor;
        if (Answers.Count > 0) await ReadingLog.RecordAsync(db, viewer, new Opening(learnerId, role, ExperienceId: null, LastAt: null), clock.Now(), ct);
        return Page();
    }
}
