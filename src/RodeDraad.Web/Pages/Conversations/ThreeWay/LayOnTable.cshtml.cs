using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Conversations.ThreeWay;
using RodeDraad.Core.Data;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Conversations.ThreeWay;

/// <summary>The learner lays a sentence from home on the table, or takes it off.</summary>
public class LayOnTableModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty(Name = "laid")] public bool Laid { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await db.GuardianInvitations.OwnedBy(viewer).SingleOrDefaultAsync(i => i.Id == Id, ct) is not { } invitation) return NotFound();
        var outcome = invitation.LayOnTable(Laid, clock.Now());
        if (outcome.IsRefused) return this.Done(ThreeWayLinks.Table(invitation.RecordId), outcome.Refusal!);
        if (!await db.TrySaveAsync(ct)) return this.Done(ThreeWayLinks.Table(invitation.RecordId), "Common.ChangedMeanwhile");
        return this.Done(ThreeWayLinks.Table(invitation.RecordId), Laid ? "ThreeWay.Sentence.IsLaid" : "ThreeWay.Sentence.IsOff");
    }
}
