using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;

namespace RodeDraad.Web.Pages.Dossier.Phone;

/// <summary>
/// Takes what was written without a network, once: the identifier was made on the phone, so that sending again after a
/// lost answer makes no second story. The moment of writing is ours, the day is the learner's and bounded.
/// </summary>
public class SendModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromForm(Name = "id")] public Guid Id { get; set; }

    [FromForm(Name = "story"), Needed("Dossier.Capture.Needed"), Limit(Experience.TextMaxLength)]
    public string? Story { get; set; }

    [FromForm(Name = "day")] public DateOnly? Day { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Id == Guid.Empty || !ModelState.IsValid || Capturing.Check(Day ?? viewer.Today, viewer.Today).IsRefused)
            return new JsonResult(new { }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        var id = await Capturing.CaptureAsync(db, viewer, new Captured(Id, Story!, Day), from: null, clock.Now(), ct);
        await DraftKeeping.ForgetAsync(db, viewer, Id, ct);
        return new JsonResult(new { id });
    }
}
