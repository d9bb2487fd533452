using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>Puts pictures, voice notes and files with an own experience, for browsers without scripts.</summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestRequest, MemoryBufferThreshold = FormFiles.LargestRequest)]
public class NewModel(AppDb db, Viewer viewer, FileIntake intake, Text text) : PageModel
{
    [FromRoute] public Guid Experience { get; set; }
    [BindProperty] public Guid FormId { get; set; }
    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    public string Heading { get; private set; } = "";

    /// <summary>Why the files were not taken; null when the page is opened.</summary>
    public string? Error => ModelState["Files"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null) return NotFound();
        FormId = Core.Common.Id.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } experience) return NotFound();
        if (Files.Count == 0) ModelState.AddModelError("Files", "Attachments.ChooseOne");
        if (!ModelState.IsValid) return this.Invalid();

        var made = await new FormFiles { Files = Files }.TakeInAsync(intake, new(FormId, experience), text, ModelState, ct);
        if (made.Count > 0) await db.SaveOnceAsync(() => intake.IsThereAsync(made[0].Id, ct), ct);
        if (!ModelState.IsValid)
        {
            FormId = Core.Common.Id.New();
            ModelState.Remove(nameof(FormId));
            var answer = this.Invalid();
            if (Files.Count == 1) Response.StatusCode = UploadAnswers.StatusOf(Error!);
            return answer;
        }
        return this.Done(DossierLinks.Experience(Experience) + "#files",
            made.Count == 0 ? FileRules.SameAgain : "Attachments.Added", made is [var one] ? FileLinks.Remove(one.Id) : null);
    }

    private async Task<Experience?> LoadAsync(CancellationToken ct)
    {
        var experience = await OwnExperience.FindAsync(db, viewer, Experience, ct);
        Heading = experience?.Heading ?? "";
        return experience;
    }
}
