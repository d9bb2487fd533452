using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages.Dossier.Phone;

/// <summary>
/// What stands on this device only. The same address takes what was written without a network, once: the identifier was
/// made on the phone, so that sending again after a lost answer makes no second story. The moment of writing is ours, the
/// day is the learner's and bounded.
/// </summary>
public class IndexModel(AppDb db, Viewer viewer, TimeProvider clock, Text text) : PageModel
{
    [FromForm(Name = "id")] public Guid Id { get; set; }

    [FromForm(Name = "story"), Limit(Experience.TextMaxLength)]
    public string? Story { get; set; }

    [FromForm(Name = "day")] public DateOnly? Day { get; set; }

    /// <summary>What comes along after the words; with it the words may be missing.</summary>
    [FromForm(Name = "kind")] public AttachmentKind? Kind { get; set; }

    /// <summary>Whether this device may keep anything.</summary>
    public bool IsOwnDevice => viewer.OnOwnDevice;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (day, hasWords) = (Day ?? viewer.Today, !string.IsNullOrWhiteSpace(Story));
        if (!hasWords && Kind is null) ModelState.AddModelError("story", "Dossier.Capture.Needed");
        if (Capturing.Check(day, viewer.Today) is { IsRefused: true } impossible) ModelState.AddModelError("day", impossible.Refusal!);
        if (Id == Guid.Empty || !ModelState.IsValid) return Refused();
        var captured = new Captured(Id, Story ?? "", Day, hasWords ? null : FileTitles.On(day, Kind!.Value, text));
        var id = await Capturing.CaptureAsync(db, viewer, captured, from: null, clock.Now(), ct);
        await DraftKeeping.ForgetAsync(db, viewer, Id, ct);
        return new JsonResult(new { id });
    }

    /// <summary>Why it cannot be saved as it is; the phone keeps it.</summary>
    private JsonResult Refused()
    {
        var why = ModelState.Values.SelectMany(v => v.Errors).FirstOrDefault()?.ErrorMessage;
        return new JsonResult(new { error = why is null ? null : text.Message(why) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
