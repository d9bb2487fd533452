using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Start;

/// <summary>The start page: for everybody what Rode Draad is, for somebody signed in the next step of that role.</summary>
public class HomeModel(AppDb db, CurrentViewer current) : PageModel
{
    public LearnerStart? Learner { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (current.Viewer is { } viewer && viewer.Is(Role.Learner)) Learner = await LearnerStart.LoadAsync(db, viewer, ct);
    }
}
