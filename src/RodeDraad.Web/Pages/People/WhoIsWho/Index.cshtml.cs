using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.People.WhoIsWho;

/// <summary>Mentor and counsellor of the learner who looks, and how to find them.</summary>
public class IndexModel(AppDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<Reachable> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => People = await Core.People.WhoIsWho.LoadAsync(db, viewer, ct);
}
