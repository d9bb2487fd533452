using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Manage;

/// <summary>How the school stands, and what needs doing.</summary>
public class OverviewModel(AppDb db, Viewer viewer) : PageModel
{
    public ManageState State { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => State = await ManageState.LoadAsync(db, viewer, ct);
}
