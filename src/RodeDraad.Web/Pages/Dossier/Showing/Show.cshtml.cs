using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RodeDraad.Core.Data;
using RodeDraad.Core.Dossier.Showing;
using RodeDraad.Core.People;
using RodeDraad.Web.Access;
using RodeDraad.Web.Links;

namespace RodeDraad.Web.Pages.Dossier.Showing;

/// <summary>A sheet as others will see it, the addresses that open it, and the order of what is on it.</summary>
public class ShowModel(AppDb db, Viewer viewer, LinkTokens tokens) : PageModel
{
    public SheetView Sheet { get; private set; } = null!;

    /// <summary>Open ones first.</summary>
    public IReadOnlyList<Row> Links { get; private set; } = [];

    public DateOnly Today => viewer.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await SheetView.LoadAsync(db, viewer, id, ct) is not { } sheet) return NotFound();
        Sheet = sheet;
        var links = await db.SheetLinks.EditableBy(viewer).Where(l => l.SheetId == id).OrderByDescending(l => l.MadeAt).AsNoTracking().ToListAsync(ct);
        Links = [.. links.OrderByDescending(l => l.IsOpenOn(Today)).Select(l => new Row(l, AddressOf(l)))];
        return Page();
    }

    // A link whose key was replaced still opens, but its address can no longer be shown.
    private string? AddressOf(SheetLink link) =>
        link.IsOpenOn(Today) && tokens.HashOf(LinkTo.Sheet, viewer.School, link.Id) == link.Hash
            ? $"{Request.Scheme}://{Request.Host}{ShowLinks.Open(tokens.Of(LinkTo.Sheet, viewer.School, link.Id))}"
            : null;

    /// <summary>A link and its address, which is null when it does not open any more.</summary>
    public sealed record Row(SheetLink Link, string? Address);
}
