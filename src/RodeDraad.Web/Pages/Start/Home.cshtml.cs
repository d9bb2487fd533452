using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;

namespace RodeDraad.Web.Pages.Start;

/// <summary>The start page: for everybody what Rode Draad is, for somebody signed in the next step of that role.</summary>
public class HomeModel(AppDb db, CurrentViewer current, TimeProvider clock) : PageModel
{
    public LearnerStart? Learner { get; private set; }

    /// <summary>The conversation that is near, for who guides.</summary>
    public TalkLine? Talk { get; private set; }

    /// <summary>What each role of somebody at work or at home sees, the weightiest first.</summary>
    public IReadOnlyList<StartPart> Parts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (current.Viewer is not { } viewer) return;
        if (viewer.Is(Role.Learner))
        {
            Learner = await LearnerStart.LoadAsync(db, viewer, clock.Now(), ct);
            return;
        }
        Parts = await StartPart.LoadAsync(db, viewer, ct);
        if (viewer.Is(Role.Mentor) || viewer.Is(Role.Counsellor)) Talk = await TalkAhead.OfGuideAsync(db, viewer, clock.Now(), ct);
    }
}
