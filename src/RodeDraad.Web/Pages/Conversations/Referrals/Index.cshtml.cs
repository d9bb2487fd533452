using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Conversations.Referrals;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Referrals;

/// <summary>The referrals of learners that the viewer guides: for a counsellor the queue, for a mentor what became of it.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public bool Handles => viewer.Is(Role.Counsellor);

    /// <summary>The one that waits longest for the counsellor.</summary>
    public Line? Next => Handles ? Lines.FirstOrDefault(l => l.State == ReferralState.New) : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var referrals = await db.Referrals.VisibleTo(viewer, db).AsNoTracking()
            .OrderBy(r => r.ClosedAt != null).ThenBy(r => r.AskedAt).ThenBy(r => r.Id).Take(Most)
            .Include(r => r.Learner).Include(r => r.Author).ToListAsync(ct);
        Lines = [.. referrals.Select(r => new Line(r.Id, r.Learner!.FullName, r.Author!.FullName, r.AskedAt, r.State))];
    }

    public sealed record Line(Guid Id, string Learner, string Author, DateTime AskedAt, ReferralState State);
}
