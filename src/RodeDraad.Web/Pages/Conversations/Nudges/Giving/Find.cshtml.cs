using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.Nudges;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Conversations.Nudges.Giving;

/// <summary>Two letters are enough to find a learner of the own classes.</summary>
public class FindModel(AppDb db, Viewer viewer) : PageModel
{
    [FromQuery(Name = "wie")] public string? Letters { get; set; }

    public IReadOnlyList<NudgeLearner> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Letters = Words.Clean(Letters);
        Found = await NudgeSearch.FindAsync(db, viewer, Letters, ct);
    }
}
