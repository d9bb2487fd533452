using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Times;

/// <summary>The rounds in which a learner can choose a time.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];
    public DateOnly Today => viewer.Today;

    public async Task OnGetAsync(CancellationToken ct) =>
        Rounds = [.. (await RoundLine.LoadAsync(db, viewer, ct)).Where(r => r.Until >= Today)];
}
