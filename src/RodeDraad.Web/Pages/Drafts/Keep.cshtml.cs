using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using RodeDraad.Core.Common;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier;
using RodeDraad.Core.Dossier.Drafts;
using RodeDraad.Core.People;
using RodeDraad.Web.Components;

namespace RodeDraad.Web.Pages.Drafts;

/// <summary>
/// Keeps what stands in an open form; a script sends it. Answers with the draft's revision, or with 409 and the other
/// text when the draft went on elsewhere.
/// </summary>
public class KeepModel(AppDb db, Viewer viewer, TimeProvider clock) : PageModel
{
    [FromForm(Name = "id")] public Guid Id { get; set; }
    [FromForm(Name = "key")] public string? Key { get; set; }
    [FromForm(Name = "address")] public string? Address { get; set; }
    [FromForm(Name = "version")] public int FormVersion { get; set; }
    [FromForm(Name = "revision")] public int Revision { get; set; }

    /// <summary>The page closes: nobody can be asked any more, so words that meet newer ones get a draft of their own.</summary>
    [FromForm(Name = "leaving")] public bool Leaving { get; set; }

    [FromForm(Name = "fields")] public string? Fields { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Id == Guid.Empty || Key is not { Length: > 0 and <= Draft.KeyMaxLength } key || DraftFields.Parse(Fields) is not { } fields) return NotFound();
        var asked = new DraftToKeep(Id, key, AddressOf(Address), FormVersion, Revision, fields);
        var kept = await DraftKeeping.KeepAsync(db, viewer, asked, clock.Now(), ct);
        if (Leaving && kept is { Outcome.Refusal: DossierRules.DraftChangedElsewhere, Draft: not null } && !fields.IsEmpty)
            kept = await DraftKeeping.KeepAsync(db, viewer, asked with { Id = Core.Common.Id.New(), Revision = 0 }, clock.Now(), ct);
        if (!kept.Outcome.IsRefused) return new JsonResult(new { revision = kept.Draft?.Version ?? 0 });
        if (kept.Outcome.Refusal == DossierRules.DraftTooLong) return Answer(StatusCodes.Status413PayloadTooLarge, new { });
        // A taken identifier of somebody else does not exist.
        return kept.Draft is not { } other
            ? NotFound()
            : Answer(StatusCodes.Status409Conflict, new { id = other.Id, revision = other.Version, at = When.ShortMoment(other.ChangedAt), fields = other.Read().Values });
    }

    private static JsonResult Answer(int status, object value) => new(value) { StatusCode = status };

    /// <summary>The page of the form, with identifiers in its query and nothing else: no words in addresses.</summary>
    private static string AddressOf(string? address)
    {
        if (address is null || !address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal) || address.Contains('\\', StringComparison.Ordinal)) return "/";
        var parts = address.Split('?', 2);
        var ids = parts.Length < 2 ? [] : QueryHelpers.ParseQuery(parts[1])
            .Where(q => q.Key != DraftOffer.Query && Guid.TryParse(q.Value, out _)).Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}").ToArray();
        var page = ids.Length == 0 ? parts[0] : $"{parts[0]}?{string.Join('&', ids)}";
        if (page.Length > Draft.AddressMaxLength) page = parts[0];
        return page.Length <= Draft.AddressMaxLength ? page : "/";
    }
}
