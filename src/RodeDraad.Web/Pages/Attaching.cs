using Microsoft.AspNetCore.Mvc.ModelBinding;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;

namespace RodeDraad.Web.Pages;

/// <summary>The files of a form that captures something: looked at before anything is stored, put with it afterwards.</summary>
public sealed class Attaching(AppDb db, Viewer viewer, FileIntake intake, Text text)
{
    /// <summary>Words, or a file that says it; refusals become errors of the form.</summary>
    public async Task CheckAsync(FormFiles files, string? words, ModelStateDictionary errors, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(words) && files.Files.Count == 0) errors.AddModelError("Form.Story", "Dossier.Capture.Needed");
        if (errors.IsValid) await files.LookAsync(intake, text, errors, ct);
    }

    /// <summary>What it is called when a file takes the place of the words; null when there are words.</summary>
    public string? TitleFor(FormFiles files, string? words, DateOnly day) => !string.IsNullOrWhiteSpace(words) ? null
        : FileTitles.On(day, (FileFormats.Of(FileName.ExtensionOf(files.Files[0].FileName)) ?? FileFormat.Pdf).Kind(), text);

    /// <summary>Puts the files with what was captured, and saves; answers why one of them was not kept, if so.</summary>
    public async Task<string?> AttachAsync(FormFiles files, Guid form, Guid experience, ModelStateDictionary errors, CancellationToken ct)
    {
        if (files.Files.Count == 0 || await OwnExperience.FindAsync(db, viewer, experience, ct) is not { } captured) return null;
        var made = await files.TakeInAsync(intake, new(form, captured), text, errors, ct);
        if (made.Count > 0) await db.SaveOnceAsync(() => intake.IsThereAsync(made[0].Id, ct), ct);
        return FilesError(errors);
    }

    /// <summary>Why the files were not taken.</summary>
    public static string? FilesError(ModelStateDictionary errors) => errors["Files"]?.Errors.FirstOrDefault()?.ErrorMessage;
}
