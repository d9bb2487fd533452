using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Common.Files;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Files;
using RodeDraad.Core.People;
using RodeDraad.Web.Language;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Attachments;

/// <summary>One own picture, voice note or file, with its words. A script sends the pieces of a new one to the same address.</summary>
[RequestSizeLimit(FormFiles.LargestRequest)]
public class ShowModel(AppDb db, Viewer viewer, Uploading uploading, Text text) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public CaptionForm Form { get; set; } = new();

    public FileItem Item { get; private set; } = null!;
    public string Heading { get; private set; } = "";

    /// <summary>The words that another tab saved meanwhile.</summary>
    public string? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } attachment) return NotFound();
        Form = new CaptionForm { Version = attachment.Version, Caption = attachment.Caption };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } attachment) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Form.Version != attachment.Version) return Changed(attachment);
        attachment.Describe(Form.Caption);
        if (await db.TrySaveAsync(ct)) return this.Done(DossierLinks.Experience(attachment.ExperienceId) + "#files", "Dossier.Saved");
        return await LoadAsync(ct) is { } newer ? Changed(newer) : NotFound();
    }

    /// <summary>The next piece of an upload; the header says where it begins.</summary>
    public async Task<IActionResult> OnPatchAsync(CancellationToken ct)
    {
        var sent = Request.Headers[UploadAnswers.Offset].ToString();
        if (!long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return await uploading.StateAsync(Id, ct) is null ? NotFound() : UploadAnswers.Refused(text, FileRules.NotUnderstood);
        return await this.AnswerAsync(text, () => uploading.AppendAsync(Id, offset, Request.Body, ct));
    }

    private IActionResult Changed(Attachment attachment)
    {
        Stored = attachment.Caption ?? "–";
        return this.ChangedMeanwhile(() => Form.Version = attachment.Version);
    }

    private async Task<Attachment?> LoadAsync(CancellationToken ct)
    {
        var attachment = await db.Attachments.EditableBy(viewer).Include(a => a.Experience)
            .SingleOrDefaultAsync(a => a.Id == Id && a.RemovedAt == null, ct);
        if (attachment is null) return null;
        Item = FileItem.From(attachment);
        Heading = attachment.Experience!.Heading;
        return attachment;
    }

    public sealed class CaptionForm
    {
        public int Version { get; set; }

        [Limit(Attachment.CaptionMaxLength)] public string? Caption { get; set; }
    }
}
