using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Counts;

/// <summary>How many learners got a nudge, per department; never who, by whom or what.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<NudgeCount> Counts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Counts = await NudgeCounts.LoadAsync(db, viewer, ct);
}
