using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.People;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.AboutMe;

/// <summary>Who may read one saying: one act to open it, one to take it back.</summary>
public class ShareModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>From the pressed button, or from the undo link.</summary>
    [BindProperty(Name = "audience")] public Audience? Chosen { get; set; }

    public string Text { get; private set; } = "";
    public Themes Theme { get; private set; }
    public Audience Audience { get; private set; }
    public IReadOnlyList<string> MentorNames { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } words) return NotFound();
        (Text, Theme, Audience) = (words.Text, words.Theme, words.Audience);
        MentorNames = await Mentors.OfAsync(db, viewer, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } words) return NotFound();
        if (Chosen is not { } audience || !Enum.IsDefined(audience)) return BadRequest();
        var before = words.Audience;
        var outcome = words.ShareWith(audience, clock.Now());
        if (outcome.IsRefused) return NotFound();
        await db.SaveChangesAsync(ct);
        return this.Done(AboutMeLinks.Theme(words.Theme), $"Dossier.Shared.{audience}", before == audience ? null : $"{AboutMeLinks.Share(Id)}?audience={before}");
    }

    private Task<OwnWords?> FindAsync(CancellationToken ct) =>
        db.OwnWords.EditableBy(viewer).SingleOrDefaultAsync(w => w.Id == Id && w.RemovedAt == null, ct);
}
