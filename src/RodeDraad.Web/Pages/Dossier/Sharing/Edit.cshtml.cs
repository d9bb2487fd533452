using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Sharing;

/// <summary>Who may read an experience: one act to open it, one to take it back.</summary>
public class EditModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>From the pressed button, or from the undo link.</summary>
    [BindProperty(Name = "audience")] public Audience? Chosen { get; set; }

    public AudienceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindAsync(db, viewer, Id, ct) is not { } experience) return NotFound();
        View = new AudienceView(Id, experience.Audience, null, await Mentors.OfAsync(db, viewer, ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OwnExperience.FindAsync(db, viewer, Id, ct) is not { } experience) return NotFound();
        if (Chosen is not { } audience || !Enum.IsDefined(audience)) return BadRequest();
        var before = experience.Audience;
        var outcome = experience.ShareWith(audience, clock.Now());
        View = new AudienceView(Id, experience.Audience, $"Dossier.Shared.{audience}", await Mentors.OfAsync(db, viewer, ct));
        if (outcome.IsRefused) return this.ShowRefusal(outcome);
        await db.SaveChangesAsync(ct);
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("Dossier/_Audience", View);
        return this.Done(DossierLinks.Experience(Id), View.Said!, before == audience ? null : $"{DossierLinks.Share(Id)}?audience={before}");
    }
}
