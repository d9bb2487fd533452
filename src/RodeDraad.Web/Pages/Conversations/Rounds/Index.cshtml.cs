using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Conversations.Rounds;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Rounds;

/// <summary>The rounds of the groups that somebody guides.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    private IReadOnlyList<RoundLine> _rounds = [];

    public DateOnly Today => viewer.Today;
    public IEnumerable<RoundLine> Now => _rounds.Where(r => r.Until >= Today);
    public IEnumerable<RoundLine> Past => _rounds.Where(r => r.Until < Today);

    public async Task OnGetAsync(CancellationToken ct) => _rounds = await RoundLine.LoadAsync(db, viewer, ct);
}
